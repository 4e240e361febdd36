package org.candour.command.inspection.recommendation;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.inspection.RecommendationId;

/** Why a recommendation refuses a command. */
final class RecommendationRefusals {

  private RecommendationRefusals() {}

  static final class RecommendationAlreadyMade extends Refusal {
    RecommendationAlreadyMade(RecommendationId id) {
      super("This recommendation has already been made", Map.of("recommendation", id));
    }
  }

  static final class RecommendationAlreadyAnswered extends Refusal {
    RecommendationAlreadyAnswered(RecommendationId id, PartialDate on) {
      super(
          "This recommendation was answered " + on.onInWords(),
          Map.of("recommendation", id, "answeredOn", on));
    }
  }

  static final class RecommendationAlreadyClosed extends Refusal {
    RecommendationAlreadyClosed(RecommendationId id, PartialDate on) {
      super(
          "This recommendation was closed " + on.onInWords(),
          Map.of("recommendation", id, "closedOn", on));
    }
  }

  /** A share or a number of one recommendation says nothing. */
  static final class NotRecordedTogether extends Refusal {
    NotRecordedTogether(RecommendationId id) {
      super(
          "This is one recommendation: say how far it has got, and not how many have",
          Map.of("recommendation", id));
    }
  }

  /** Only a source may leave it at words. */
  static final class NoProgressSaid extends Refusal {
    NoProgressSaid(RecommendationId id) {
      super(
          "Say what progress was found, or of several how many made enough",
          Map.of("recommendation", id));
    }
  }

  /** More cannot have been found than were made. */
  static final class MoreFoundThanMade extends Refusal {
    MoreFoundThanMade(RecommendationId id, int found, int made) {
      super(
          "There are " + made + " recommendations here, and not " + found,
          Map.of("recommendation", id, "found", found, "made", made));
    }
  }

  /** The inspection that it comes from has no such finding. */
  static final class NoSuchFinding extends Refusal {
    NoSuchFinding(long inspection, int finding, int findings) {
      super(
          "Entry " + inspection + " has " + findings + " findings, and no finding " + finding,
          Map.of("entry", inspection, "finding", finding, "findings", findings));
    }
  }
}
