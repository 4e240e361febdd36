package org.candour.events.outcomes.outcome;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.candour.events.outcomes.Figure;

/** A target is met by its day if the last value then is as good. */
public final class TargetDeadline implements DeadlinePolicy {

  public static final String NAME = "target";

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
    return DeadlineKind.TARGET;
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case OutcomeAgreed e -> Optional.of(Deadline.opened(e.terms().due(), entry, index));
      case MeasurementReported e -> before.map(target -> measured(target, e.met(), on, index));
      case MeasurementCorrected e -> before.map(target -> measured(target, e.met(), on, index));
      case MeasurementVerified e -> before.map(target -> measured(target, e.met(), on, index));
      case TargetRevised e -> before.map(target -> revised(target, e, on, index));
      case OutcomeClosed _ -> before.map(Deadline::closed);
      case OutcomeMissed _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  private static Deadline measured(Deadline target, boolean met, PartialDate on, long index) {
    return met ? target.closed() : target.open() ? target : target.reopened(on, index);
  }

  private static Deadline revised(Deadline target, TargetRevised e, PartialDate on, long index) {
    Deadline moved = e.due() == null ? target : target.askedAnew(e.due(), index);
    return measured(moved, e.met(), on, index);
  }

  @Override
  public OutcomeMissed silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    OutcomeAgreed agreed = (OutcomeAgreed) history.firstEntry().getValue().payload();
    Figure target = agreed.terms().target();
    Measurements values = Measurements.NONE;
    for (Entry entry : history.values()) {
      if (entry.payload() instanceof OutcomeEvent e) {
        values = values.after(e);
        target = e instanceof TargetRevised revised ? revised.to() : target;
      }
    }
    Figure last = values.last().map(Measured::value).orElse(null);
    return new OutcomeMissed(due, target, last, Party.of(agreed.terms().establishment()));
  }
}
