package org.candour.command.inspection.report;

import java.util.List;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.inspection.InspectionId;

/** Why the report of an inspection refuses a command. */
final class ReportRefusals {

  private ReportRefusals() {}

  static final class ReportAlreadyPublished extends Refusal {
    ReportAlreadyPublished(InspectionId id, PartialDate on) {
      super(
          "This inspection was published " + on.onInWords(),
          Map.of("inspection", id, "publishedOn", on));
    }
  }

  /** It would have been published before it began. */
  static final class NotYetBegun extends Refusal {
    NotYetBegun(InspectionId id, PartialDate began, PartialDate on) {
      super(
          "This inspection began " + began.onInWords() + ", which is after " + on.inWords(),
          Map.of("inspection", id, "begunOn", began, "occurredOn", on));
    }
  }

  /** What was given up is never published. */
  static final class AbandonedBeforePublication extends Refusal {
    AbandonedBeforePublication(InspectionId id, PartialDate on) {
      super(
          "This inspection was abandoned " + on.onInWords() + ": there is nothing to publish",
          Map.of("inspection", id, "abandonedOn", on));
    }
  }

  /** What is published rests on evidence that stays as it is. */
  static final class EvidenceNotFixed extends Refusal {
    EvidenceNotFixed(InspectionId id) {
      super("The evidence of this inspection is not fixed", Map.of("inspection", id));
    }
  }

  /** What is published says of each standard how it is rated. */
  static final class RatingsIncomplete extends Refusal {
    RatingsIncomplete(InspectionId id, List<String> standards) {
      super("These standards are not rated yet", Map.of("inspection", id, "standards", standards));
    }
  }

  /** The scheme has an overall rating, which is not derived from the ratings as they are now. */
  static final class OverallNotDerived extends Refusal {
    OverallNotDerived(InspectionId id) {
      super("The overall rating of this inspection is not derived", Map.of("inspection", id));
    }
  }
}
