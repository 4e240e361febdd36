package org.candour.command.outcomes.outcome;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.OutcomeId;
import org.candour.events.outcomes.outcome.Period;

/** Why an outcome refuses a command. */
final class OutcomeRefusals {

  private OutcomeRefusals() {}

  /** One outcome is pursued by one measure in one prison. */
  static final class OutcomeAlreadyAgreed extends Refusal {
    OutcomeAlreadyAgreed(OutcomeId id, StreamId earlier) {
      super(
          "This outcome has already been agreed, as " + earlier,
          Map.of("outcome", id, "earlier", earlier));
    }
  }

  static final class OutcomeAlreadyClosed extends Refusal {
    OutcomeAlreadyClosed(OutcomeId id, PartialDate on) {
      super("This outcome was closed " + on.onInWords(), Map.of("outcome", id, "closedOn", on));
    }
  }

  static final class PeriodNotOver extends Refusal {
    PeriodNotOver(Period period, PartialDate on) {
      super(
          "The period ends on "
              + PartialDate.of(period.to()).inWords()
              + ", which is after "
              + on.inWords()
              + ": measure it once it is over",
          Map.of("period", period, "occurredOn", on));
    }
  }

  static final class PeriodAlreadyReported extends Refusal {
    PeriodAlreadyReported(Period period, Period reported) {
      super(
          "Days of this period were reported before: correct that measurement if it was wrong",
          Map.of("period", period, "reported", reported));
    }
  }

  static final class PeriodAlreadyVerified extends Refusal {
    PeriodAlreadyVerified(Period period) {
      super("This period has already been verified", Map.of("period", period));
    }
  }

  static final class PeriodNotReported extends Refusal {
    PeriodNotReported(Period period) {
      super(
          "Nothing was reported of this period, so there is nothing to correct",
          Map.of("period", period));
    }
  }

  static final class MeasurementUnchanged extends Refusal {
    MeasurementUnchanged(Period period, Figure value) {
      super("That is what was reported already", Map.of("period", period, "value", value));
    }
  }

  static final class NotAPercentage extends Refusal {
    NotAPercentage(Figure value) {
      super("A percentage lies between 0 and 100, not at " + value, Map.of("value", value));
    }
  }

  static final class TargetUnchanged extends Refusal {
    TargetUnchanged(OutcomeId id, Figure target) {
      super("The target is " + target + " already", Map.of("outcome", id, "target", target));
    }
  }
}
