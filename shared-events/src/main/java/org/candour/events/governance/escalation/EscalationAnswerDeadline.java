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
 * Each level that a question comes to is to answer it within the days that the duty of that day
 * sets, and has as long again for another answer where the board rejects one.
 */
public final class EscalationAnswerDeadline implements DeadlinePolicy {

  public static final String NAME = "answer";

  private static final DutyTerm TERM = new DutyTerm("escalation-answer");

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
    return DeadlineKind.ANSWER;
  }

  @Override
  public Optional<DutyTerm> term() {
    return Optional.of(TERM);
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public boolean asksOthers(Entry entry) {
    return entry.payload() instanceof EscalationTakenFurther;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case EscalationRaised _ -> Optional.of(Deadline.opened(TERM.from(entry), entry, index));
      case EscalationTakenFurther _, EscalationAnswerRejected _ ->
          before.map(answer -> answer.askedAnew(TERM.from(entry), index));
      case EscalationEvent e -> before.map(answer -> after(answer, e));
      case Event _ -> before;
    };
  }

  @Override
  public EscalationUnanswered silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new EscalationUnanswered(
        due, EscalationAddressee.after(history.headMap(causedBy, true)));
  }

  private static Deadline after(Deadline answer, EscalationEvent event) {
    return switch (event) {
      case EscalationRaised _,
          EscalationTakenFurther _,
          EscalationAnswerRejected _,
          EscalationAcknowledged _,
          EscalationUnacknowledged _ ->
          answer;
      case EscalationAnswered e -> e.former() ? answer : answer.closed();
      case EscalationClosed _ -> answer.closed();
      case EscalationUnanswered _ -> answer.recorded();
    };
  }
}
