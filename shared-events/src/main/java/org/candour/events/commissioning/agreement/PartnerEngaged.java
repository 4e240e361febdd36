package org.candour.events.commissioning.agreement;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation was given work under the agreement, named before or not.
 *
 * @param award the award that the agreement comes from
 */
@EventType(value = "agreement.partner-engaged", visibility = Visibility.PUBLIC)
public record PartnerEngaged(
    OrganisationId partner,
    String work,
    @Nullable Integer days,
    @Nullable Money value,
    @Nullable Link award)
    implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(partner, award);
  }
}
