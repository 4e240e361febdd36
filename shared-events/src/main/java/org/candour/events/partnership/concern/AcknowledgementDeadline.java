package org.candour.events.partnership.concern;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.DutyTerm;
import org.candour.events.entry.Entry;

/**
 * A concern is to be acknowledged within the days after it was raised that the duty of that day
 * sets. An answer is an acknowledgement as well.
 */
public final class AcknowledgementDeadline implements DeadlinePolicy {

  public static final String NAME = "acknowledgement";

  private static final DutyTerm TERM = new DutyTerm("concern-acknowledgement");

  @Override
  public String stream() {
    return "concern";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ACKNOWLEDGEMENT;
  }

  @Override
  public Optional<DutyTerm> term() {
    return Optional.of(TERM);
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ConcernRaised _ -> Optional.of(Deadline.opened(TERM.from(entry), entry, index));
      case ConcernEvent e -> before.map(acknowledgement -> after(acknowledgement, e));
      case Event _ -> before;
    };
  }

  @Override
  public ConcernUnacknowledged silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new ConcernUnacknowledged(due, Addressee.after(history));
  }

  private static Deadline after(Deadline acknowledgement, ConcernEvent event) {
    return switch (event) {
      case ConcernRaised _, ConcernEscalated _, ConcernUnanswered _ -> acknowledgement;
      case ConcernAcknowledged _, ConcernAnswered _, ConcernClosed _ -> acknowledgement.closed();
      case ConcernUnacknowledged _ -> acknowledgement.recorded();
    };
  }
}
