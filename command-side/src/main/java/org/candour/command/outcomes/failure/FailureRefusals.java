package org.candour.command.outcomes.failure;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.terms.ReviewKind;

/** Why a failure refuses a command. */
final class FailureRefusals {

  private FailureRefusals() {}

  static final class FailureAlreadyDeclared extends Refusal {
    FailureAlreadyDeclared(FailureId id) {
      super("This failure has already been declared", Map.of("failure", id));
    }
  }

  static final class FailureAlreadyResolved extends Refusal {
    FailureAlreadyResolved(FailureId id, PartialDate on) {
      super(
          "This failure was declared to be over " + on.onInWords(),
          Map.of("failure", id, "resolvedOn", on));
    }
  }

  static final class FailureNotResolved extends Refusal {
    FailureNotResolved(FailureId id) {
      super("This failure is not over, so it cannot be reopened", Map.of("failure", id));
    }
  }

  /** A failure repeats one of the same prison. */
  static final class RepeatsAnotherPrison extends Refusal {
    RepeatsAnotherPrison(FailureId earlier, EstablishmentCode of) {
      super(
          "The failure that this one is to repeat is of " + of,
          Map.of("repeats", earlier, "establishment", of));
    }
  }

  static final class PlanAlreadyRequired extends Refusal {
    PlanAlreadyRequired(FailureId id, Party of) {
      super(
          "A plan of " + of + " is still awaited or not yet accepted",
          Map.of("failure", id, "of", of));
    }
  }

  static final class NoPlanAwaited extends Refusal {
    NoPlanAwaited(FailureId id) {
      super("No plan is awaited: require one first", Map.of("failure", id));
    }
  }

  static final class NoPlanToJudge extends Refusal {
    NoPlanToJudge(FailureId id) {
      super("No plan has been submitted that is not accepted already", Map.of("failure", id));
    }
  }

  static final class NotificationAlreadyIssued extends Refusal {
    NotificationAlreadyIssued(FailureId id, PartialDate on) {
      super(
          "An urgent notification was signed "
              + on.onInWords()
              + " about this failure: a second one belongs to a failure that repeats it",
          Map.of("failure", id, "signedOn", on));
    }
  }

  static final class NoNotificationIssued extends Refusal {
    NoNotificationIssued(FailureId id) {
      super("No urgent notification has been issued about this failure", Map.of("failure", id));
    }
  }

  static final class NotificationAlreadyAnswered extends Refusal {
    NotificationAlreadyAnswered(FailureId id, PartialDate on) {
      super(
          "The urgent notification was answered " + on.onInWords(),
          Map.of("failure", id, "answeredOn", on));
    }
  }

  /** The dates of an urgent notification contradict each other. */
  static final class NotificationOutOfOrder extends Refusal {
    NotificationOutOfOrder(String first, PartialDate one, String then, PartialDate other) {
      super(
          first
              + " ("
              + one.inWords()
              + ") cannot come after "
              + then
              + " ("
              + other.inWords()
              + "): check both dates",
          Map.of(first, one, then, other));
    }
  }

  /** Two days are given for one answer. */
  static final class PublishedOnAnotherDay extends Refusal {
    PublishedOnAnotherDay(PartialDate published, PartialDate on) {
      super(
          "An answer counts from its publication, "
              + published.inWords()
              + ": give that day in occurredOn too, not "
              + on.inWords(),
          Map.of("publishedOn", published, "occurredOn", on));
    }
  }

  static final class InterventionOfAnotherFailure extends Refusal {
    InterventionOfAnotherFailure(long ordered, StreamId of) {
      super(
          "Entry " + ordered + " belongs to another failure",
          Map.of("ordered", ordered, "stream", of));
    }
  }

  static final class InterventionAlreadyEnded extends Refusal {
    InterventionAlreadyEnded(long ordered, PartialDate on) {
      super("This intervention ended " + on.onInWords(), Map.of("ordered", ordered, "endedOn", on));
    }
  }

  /** An intervention does not end before it begins. */
  static final class InterventionNotBegun extends Refusal {
    InterventionNotBegun(PartialDate from, PartialDate on) {
      super(
          "This intervention begins " + from.onInWords() + ", which is after " + on.inWords(),
          Map.of("from", from, "occurredOn", on));
    }
  }

  static final class ReviewAlreadyPlanned extends Refusal {
    ReviewAlreadyPlanned(FailureId id, ReviewKind kind) {
      super(
          "A review is under way, and what it found is still to be published",
          Map.of("failure", id, "kind", kind));
    }
  }

  static final class NoReviewPlanned extends Refusal {
    NoReviewPlanned(FailureId id) {
      super("No review is planned: plan one first", Map.of("failure", id));
    }
  }

  static final class ReviewNotVisited extends Refusal {
    ReviewNotVisited(FailureId id) {
      super(
          "What a review found comes after its visit: record the visit first",
          Map.of("failure", id));
    }
  }

  static final class ReviewAlreadyVisited extends Refusal {
    ReviewAlreadyVisited(FailureId id, PartialDate until) {
      super(
          "The visit of this review ended " + until.onInWords(),
          Map.of("failure", id, "until", until));
    }
  }
}
