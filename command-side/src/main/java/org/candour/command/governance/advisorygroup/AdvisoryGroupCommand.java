package org.candour.command.governance.advisorygroup;

import org.candour.command.stream.StreamCommand;
import org.candour.events.governance.AdvisoryGroupId;
import org.candour.events.id.StreamId;

/** A command that an advisory group takes. */
sealed interface AdvisoryGroupCommand extends StreamCommand
    permits EngageGroup, AnswerAdvice, AdvisoryGroupCommand.UntilStoodDown {

  /** The one that it is about. */
  AdvisoryGroupId advisoryGroup();

  @Override
  default StreamId target() {
    return advisoryGroup().stream();
  }

  /** Belongs to a group that still advises. */
  sealed interface UntilStoodDown extends AdvisoryGroupCommand
      permits AskAdvice, GiveAdvice, StandDownGroup {}
}
