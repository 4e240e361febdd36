package org.candour.events.commissioning.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Notice was given to end the agreement.
 *
 * @param endsOn when it is to end, as far as that is known
 * @param by who gave notice; null for a payer that the source does not name
 */
@EventType(value = "agreement.notice-given", visibility = Visibility.PUBLIC)
public record NoticeGiven(
    PartialDate endsOn, @Nullable Party by, String reason, @Nullable LocalDate respondBy)
    implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
