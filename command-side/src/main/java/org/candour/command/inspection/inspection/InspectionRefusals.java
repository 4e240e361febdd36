package org.candour.command.inspection.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.inspection.InspectionId;

/** Why an inspection refuses a command. */
final class InspectionRefusals {

  private InspectionRefusals() {}

  static final class InspectionAlreadyAnnounced extends Refusal {
    InspectionAlreadyAnnounced(InspectionId id) {
      super("This inspection has already begun", Map.of("inspection", id));
    }
  }

  /** What is published stays as it is. */
  static final class InspectionAlreadyPublished extends Refusal {
    InspectionAlreadyPublished(InspectionId id) {
      super("This inspection is published: correct its report instead", Map.of("inspection", id));
    }
  }

  /** It was given up: nothing more is said in it. */
  static final class InspectionAlreadyAbandoned extends Refusal {
    InspectionAlreadyAbandoned(InspectionId id, PartialDate on) {
      super(
          "This inspection was abandoned " + on.onInWords(),
          Map.of("inspection", id, "abandonedOn", on));
    }
  }

  /** There is no such rating scheme, or not in that version. */
  static final class NoSuchScheme extends Refusal {
    NoSuchScheme(String scheme, int version) {
      super(
          "There is no rating scheme " + scheme + ", version " + version,
          Map.of("scheme", scheme, "version", version));
    }
  }

  /** The inspection does not look at that standard. */
  static final class NoSuchStandard extends Refusal {
    NoSuchStandard(String standard, List<String> standards) {
      super(
          "“"
              + standard
              + "” is none of the standards that are looked at: "
              + String.join(", ", standards),
          Map.of("standard", standard, "standards", standards));
    }
  }

  /** The scheme does not rate like that. */
  static final class NoSuchRating extends Refusal {
    NoSuchRating(String rating, List<String> ratings) {
      super(
          "“" + rating + "” is none of the ratings of the scheme: " + String.join(", ", ratings),
          Map.of("rating", rating, "ratings", ratings));
    }
  }

  /** The ledger is not that long yet. */
  static final class BeyondTheLedger extends Refusal {
    BeyondTheLedger(long size, long ledger) {
      super(
          "The ledger has " + ledger + " entries, and not " + size,
          Map.of("size", size, "ledger", ledger));
    }
  }

  /** An entry that the evidence does not hold proves nothing. */
  static final class BeyondTheEvidence extends Refusal {
    BeyondTheEvidence(long entry, long evidence) {
      super(
          "Entry "
              + entry
              + " lies beyond the evidence, which is the first "
              + evidence
              + " entries: fix the evidence anew to cite it",
          Map.of("entry", entry, "evidence", evidence));
    }
  }

  static final class NoFindingOfThatNumber extends Refusal {
    NoFindingOfThatNumber(int finding, int findings) {
      super(
          "There are " + findings + " findings, and no finding " + finding,
          Map.of("finding", finding, "findings", findings));
    }
  }

  static final class NoSuchPoint extends Refusal {
    NoSuchPoint(int point, int points) {
      super(
          "There are " + points + " points of fact, and no point " + point,
          Map.of("point", point, "points", points));
    }
  }

  static final class PointAlreadySettled extends Refusal {
    PointAlreadySettled(int point) {
      super("Point " + point + " is settled already", Map.of("point", point));
    }
  }

  /** Nobody can answer by a day that is past. */
  static final class AnswerDayAlreadyPast extends Refusal {
    AnswerDayAlreadyPast(LocalDate answerBy, PartialDate on) {
      super(
          "The day for an answer must not come before the draft is shared",
          Map.of("answerBy", answerBy, "occurredOn", on));
    }
  }

  /** An overall rating follows from those of all standards. */
  static final class StandardsNotRated extends Refusal {
    StandardsNotRated(List<String> standards) {
      super("These standards are not rated yet", Map.of("standards", standards));
    }
  }

  /** The scheme has no overall rating, or the inspection does not look at all its standards. */
  static final class NoOverallRating extends Refusal {
    NoOverallRating(InspectionId id) {
      super("Of what this inspection looks at no overall rating follows", Map.of("inspection", id));
    }
  }

  /** What is published is one entry, which holds only so much. */
  static final class ReportTooLong extends Refusal {
    ReportTooLong(int bytes, int most) {
      super(
          "The report would take " + bytes + " bytes of " + most + ": say it in fewer words",
          Map.of("bytes", bytes, "most", most));
    }
  }
}
