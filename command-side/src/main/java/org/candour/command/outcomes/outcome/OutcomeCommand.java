package org.candour.command.outcomes.outcome;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.OutcomeId;
import org.candour.events.outcomes.outcome.Measured;

/** A command that an outcome takes. */
sealed interface OutcomeCommand extends StreamCommand
    permits AgreeOutcome, OutcomeCommand.OfValue, OutcomeCommand.Other {

  /** The one that it is about. */
  OutcomeId outcome();

  @Override
  default StreamId target() {
    return outcome().stream();
  }

  /** Says a value. */
  sealed interface OfValue extends OutcomeCommand
      permits ReportMeasurement, CorrectMeasurement, VerifyMeasurement {

    /** The value and its period. */
    Measured measured();
  }

  /** Changes what was agreed. */
  sealed interface Other extends OutcomeCommand permits ReviseTarget, CloseOutcome {}
}
