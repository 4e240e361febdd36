package org.candour.events.outcomes.outcome;

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
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * A measure is to be reported within the days after each of its periods that the duty sets. What
 * was not reported falls due again with the next period.
 */
public final class MeasurementDeadline implements DeadlinePolicy {

  public static final String NAME = "measurement";

  private static final DutyTerm TERM = new DutyTerm("measurement-report");

  @Override
  public String stream() {
    return "outcome";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.MEASUREMENT;
  }

  @Override
  public Optional<DutyTerm> term() {
    return Optional.of(TERM);
  }

  /** The last day for reporting a period; null if no such duty was in force. */
  public static @Nullable LocalDate lastDay(LocalDate periodEnds) {
    PartialDate end = PartialDate.of(periodEnds);
    return TERM.from(end);
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case OutcomeAgreed e -> Optional.of(Deadline.opened(lastDay(e.periodEnds()), entry, index));
      case MeasurementReported e -> before.map(due -> later(due, e.periodEnds(), index));
      case OutcomeUnreported e -> before.map(due -> later(due, e.periodEnds(), index));
      case OutcomeClosed _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }

  private static Deadline later(Deadline due, LocalDate periodEnds, long index) {
    LocalDate next = lastDay(periodEnds);
    boolean behind = due.on() != null && next != null && !next.isAfter(due.on().latest());
    return !due.open() || behind ? due : due.moved(next, index);
  }

  @Override
  public OutcomeUnreported silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    OutcomeAgreed agreed = (OutcomeAgreed) history.firstEntry().getValue().payload();
    LocalDate period = awaited(history, due);
    return new OutcomeUnreported(
        due,
        period,
        agreed.measured().reportedEvery().endOfNext(period),
        Party.of(agreed.terms().establishment()));
  }

  /** The period of which a day was the last for its report. */
  private static LocalDate awaited(NavigableMap<Long, Entry> history, LocalDate due) {
    return history.values().stream()
        .flatMap(entry -> periodEnds(entry.payload()).stream())
        .filter(end -> due.equals(lastDay(end)))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<LocalDate> periodEnds(Event event) {
    return switch (event) {
      case OutcomeAgreed e -> Optional.of(e.periodEnds());
      case MeasurementReported e -> Optional.of(e.periodEnds());
      case OutcomeUnreported e -> Optional.of(e.periodEnds());
      case Event _ -> Optional.empty();
    };
  }
}
