package org.candour.events.commissioning.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.consent.TwoSided;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * An agreement was signed, as the payer says: the provider agrees by an entry of its own.
 *
 * @param award the award that it comes from
 * @param awardedOn when it was awarded, if it comes from an award
 * @param procedureFrom when the procurement began, or else when it was signed
 */
@EventType(value = "agreement.signed", visibility = Visibility.PUBLIC)
public record AgreementSigned(
    @Nullable Link award,
    @JsonUnwrapped AgreementTerms terms,
    @Nullable PartialDate awardedOn,
    PartialDate procedureFrom)
    implements AgreementEvent, TwoSided {

  @Override
  public List<List<Party>> sides(List<List<Party>> before) {
    return List.of(terms.payers(), TwoSided.side(terms.provider()));
  }

  /** The same on other terms. */
  public AgreementSigned withTerms(AgreementTerms changed) {
    return new AgreementSigned(award, changed, awardedOn, procedureFrom);
  }

  /** The round that it comes from. */
  public @Nullable StreamId round() {
    return award == null ? null : award.stream();
  }

  /**
   * Whether it owes the notices of the Procurement Act: a contract that names no award was awarded
   * directly, and owes them unless it says why it is exempt.
   */
  public boolean owesNotices() {
    return terms.mechanism() == FundingMechanism.CONTRACT && (award != null || !isExempt());
  }

  private boolean isExempt() {
    return terms.exemption() != null && !terms.exemption().isBlank();
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(
        award,
        terms.provider(),
        terms.payer(),
        terms.under(),
        terms.establishments(),
        terms.namedPartners());
  }
}
