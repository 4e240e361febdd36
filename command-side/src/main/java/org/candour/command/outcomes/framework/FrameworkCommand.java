package org.candour.command.outcomes.framework;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.FrameworkId;

/** A command that a framework of measures takes. */
sealed interface FrameworkCommand extends StreamCommand
    permits IssueGuidance, FrameworkCommand.OfMeasure {

  /** The one that it is about. */
  FrameworkId framework();

  @Override
  default StreamId target() {
    return framework().stream();
  }

  /** Is about one of its measures. */
  sealed interface OfMeasure extends FrameworkCommand
      permits SetMeasure, ReplaceMeasure, RetireMeasure {

    /** Its short name. */
    String measure();
  }
}
