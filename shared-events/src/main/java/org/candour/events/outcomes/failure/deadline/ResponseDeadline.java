package org.candour.events.outcomes.failure.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.DutyTerm;
import org.candour.events.entry.Entry;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.ResponseOverdue;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.jspecify.annotations.Nullable;

/**
 * An urgent notification is to be answered within the days after its receipt that the duty of that
 * day sets; within as many after its signing where no receipt is known.
 */
public final class ResponseDeadline implements DeadlinePolicy {

  public static final String NAME = "response";

  private static final DutyTerm TERM = new DutyTerm("urgent-notification-answer");

  @Override
  public String stream() {
    return "failure";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.NOTIFICATION;
  }

  @Override
  public Optional<DutyTerm> term() {
    return Optional.of(TERM);
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case UrgentNotificationIssued e -> Optional.of(Deadline.opened(lastDay(e), entry, index));
      case NotificationAnswered _, FailureResolved _ -> before.map(Deadline::closed);
      case ResponseOverdue _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  /** The last day for the answer; null if no such duty was surely in force. */
  public static @Nullable LocalDate lastDay(UrgentNotificationIssued event) {
    PartialDate from = event.terms().countedFrom();
    return from.isKnown() ? TERM.from(from) : null;
  }

  @Override
  public ResponseOverdue silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new ResponseOverdue(due, UrgentNotificationIssued.ADDRESSED);
  }
}
