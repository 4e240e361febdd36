package org.candour.events.governance.consultation;

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
import org.jspecify.annotations.Nullable;

/**
 * The outcome is published within the weeks after the last day for feedback that the duty of that
 * day sets; once the consultation is closed, after that.
 */
public final class OutcomeDeadline implements DeadlinePolicy {

  public static final String NAME = "consultation-outcome";

  private static final DutyTerm TERM = new DutyTerm(NAME);

  @Override
  public String stream() {
    return "consultation";
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

  /** The last day for the outcome of a consultation that takes feedback until a day. */
  public static @Nullable LocalDate after(PartialDate closes) {
    return closes.isKnown() ? TERM.from(closes) : null;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case ConsultationOpened e ->
          Optional.of(Deadline.opened(after(e.terms().closes()), entry, index));
      case ConsultationExtended e ->
          before.map(outcome -> outcome.moved(after(PartialDate.of(e.to())), index));
      case ConsultationClosed _ -> before.map(outcome -> outcome.moved(after(on), index));
      case OutcomePublished _ -> before.map(Deadline::closed);
      case OutcomeOverdue _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  @Override
  public OutcomeOverdue silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    ConsultationOpened opened = (ConsultationOpened) history.firstEntry().getValue().payload();
    return new OutcomeOverdue(due, opened.terms().by());
  }
}
