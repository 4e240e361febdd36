package org.candour.events.commissioning.agreement;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.deadline.Silence;

/**
 * A notice about the contract fell due and is not on record.
 *
 * @param notice which: of its details, UK7, or of its end, UK11
 * @param due the last day on which it would have come in time
 */
@EventType(value = "agreement.notice-overdue", visibility = Visibility.PUBLIC)
public record NoticeOverdue(NoticeType notice, LocalDate due) implements AgreementEvent, Silence {
  /** The notice gives its deadline the name. */
  @Override
  public String deadline() {
    return notice.name();
  }
}
