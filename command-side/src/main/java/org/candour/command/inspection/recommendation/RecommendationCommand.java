package org.candour.command.inspection.recommendation;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.RecommendationId;

/** A command that a recommendation takes. */
sealed interface RecommendationCommand extends StreamCommand
    permits MakeRecommendation, RecommendationCommand.OfOpen {

  /** The one that it is about. */
  RecommendationId recommendation();

  @Override
  default StreamId target() {
    return recommendation().stream();
  }

  /** Belongs to a recommendation that is not closed. */
  sealed interface OfOpen extends RecommendationCommand
      permits AnswerRecommendation, ReportProgress, JudgeProgress, CloseRecommendation {}
}
