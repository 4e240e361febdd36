package org.candour.events.governance.escalation;

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
 * Each level that a question comes to is to acknowledge it within the days that the duty of that
 * day sets. An answer is an acknowledgement as well.
 */
public final class EscalationAcknowledgementDeadline implements DeadlinePolicy {

  public static final String NAME = "acknowledgement";

  private static final DutyTerm TERM = new DutyTerm("escalation-acknowledgement");

  @Override
  public String stream() {
    return "escalation";
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
  public boolean asksOthers(Entry entry) {
    return entry.payload() instanceof EscalationTakenFurther;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case EscalationRaised _ -> Optional.of(Deadline.opened(TERM.from(entry), entry, index));
      case EscalationTakenFurther _ ->
          before.map(acknowledgement -> acknowledgement.askedAnew(TERM.from(entry), index));
      case EscalationEvent e -> before.map(acknowledgement -> after(acknowledgement, e));
      case Event _ -> before;
    };
  }

  @Override
  public EscalationUnacknowledged silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new EscalationUnacknowledged(
        due, EscalationAddressee.after(history.headMap(causedBy, true)));
  }

  private static Deadline after(Deadline acknowledgement, EscalationEvent event) {
    return switch (event) {
      case EscalationRaised _,
          EscalationTakenFurther _,
          EscalationAnswerRejected _,
          EscalationUnanswered _ ->
          acknowledgement;
      case EscalationAnswered e -> e.former() ? acknowledgement : acknowledgement.closed();
      case EscalationAcknowledged _, EscalationClosed _ -> acknowledgement.closed();
      case EscalationUnacknowledged _ -> acknowledgement.recorded();
    };
  }
}
