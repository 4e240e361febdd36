package org.candour.events.commissioning.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.commissioning.DirectAwardGround;
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
   * Whether it owes the notices of the Procurement Act 2023: every contract does that is not
   * exempt, awarded directly or not, unless whom it serves chose the provider.
   */
  public boolean owesNotices() {
    return terms.mechanism() == FundingMechanism.CONTRACT
        && terms.exemption() == null
        && terms.directAwardGround() != DirectAwardGround.USER_CHOICE;
  }

  /**
   * Whether the Act asks for a standstill before it is signed: of no light touch contract, call-off
   * from a framework or urgent award, section 51(3).
   *
   * @return null if that is not known
   */
  public @Nullable Boolean owesStandstill() {
    DirectAwardGround ground = terms.directAwardGround();
    boolean free = terms.framework() != null || (ground != null && !ground.owesStandstill());
    if (!owesNotices() || free) {
      return false;
    }
    return terms.lightTouch() == null ? null : !terms.lightTouch();
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
