package org.candour.events.commissioning.agreement;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.Visibility;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * An agreement was signed.
 *
 * @param award the award that it comes from
 * @param provider who provides; null where the source of imported history does not name it
 * @param payer who pays
 * @param resultsShare per cent of the money that is paid by results
 * @param startsOn the first day of its term, as far as that is known
 * @param endsOn the last day of its term, as far as that is known; null if it has no end
 * @param breakClause whether either side may break it off; like the other two of its kind, null
 *     where the source of imported history does not say
 * @param whyNotGrant why it is no grant, if that was said
 * @param namedPartners organisations named as partners
 * @param pages pages of the agreement
 * @param awardedOn when it was awarded, if it comes from an award
 * @param procedureFrom when the procurement began, or else when it was signed
 */
@EventType(value = "agreement.signed", visibility = Visibility.PUBLIC)
public record AgreementSigned(
    @Nullable Link award,
    @Nullable OrganisationId provider,
    @Nullable OrganisationId payer,
    @Nullable AgreementId under,
    List<EstablishmentCode> establishments,
    String service,
    FundingMechanism mechanism,
    @Nullable Integer resultsShare,
    PartialDate startsOn,
    @Nullable PartialDate endsOn,
    @Nullable Boolean breakClause,
    @Nullable String whyNotGrant,
    @Nullable String training,
    @Nullable Boolean limitsComment,
    @Nullable String commentClause,
    @Nullable Money value,
    @Nullable Money leverage,
    List<OrganisationId> namedPartners,
    List<String> groups,
    @Nullable String area,
    @Nullable Integer pages,
    @Nullable Integer variationsAsked,
    @Nullable Integer variationsAgreed,
    @Nullable PartialDate awardedOn,
    PartialDate procedureFrom,
    @Nullable Boolean lightTouch,
    List<Theme> themes)
    implements AgreementEvent {
  public AgreementSigned {
    establishments = List.copyOf(establishments);
    namedPartners = List.copyOf(namedPartners);
    groups = List.copyOf(groups);
    themes = List.copyOf(themes);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(award, provider, payer, under, establishments, namedPartners);
  }
}
