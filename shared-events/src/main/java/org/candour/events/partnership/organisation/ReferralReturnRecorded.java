package org.candour.events.partnership.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * How many people were referred to an organisation: counts, never persons.
 *
 * @param outsideAgreements people referred outside any agreement, unpaid
 */
@EventType(value = "organisation.referral-return-recorded", visibility = Visibility.PUBLIC)
public record ReferralReturnRecorded(
    OrganisationId organisation,
    LocalDate from,
    LocalDate to,
    int underAgreements,
    int outsideAgreements,
    List<EstablishmentCode> establishments)
    implements OrganisationEvent {
  public ReferralReturnRecorded {
    establishments = List.copyOf(establishments);
  }

  /**
   * Whether this counts again what an earlier return counted: the same days, and prisons that are
   * not wholly others. The later of the two then counts.
   */
  public boolean recounts(
      LocalDate earlierFrom, LocalDate earlierTo, List<EstablishmentCode> earlierPrisons) {
    return from.equals(earlierFrom) && to.equals(earlierTo) && isOfPrisonsOf(earlierPrisons);
  }

  /** Whether it counts at some of these prisons; none named are all. */
  public boolean isOfPrisonsOf(List<EstablishmentCode> others) {
    return establishments.isEmpty()
        || others.isEmpty()
        || others.stream().anyMatch(establishments::contains);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation, establishments);
  }
}
