package org.candour.command.partnership.commitment;

import java.time.LocalDate;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.partnership.CommitmentId;

/** Why a commitment refuses a command. */
final class CommitmentRefusals {

  private CommitmentRefusals() {}

  static final class CommitmentAlreadyOffered extends Refusal {
    CommitmentAlreadyOffered(CommitmentId id) {
      super("This promise has already been made", Map.of("commitment", id));
    }
  }

  static final class CommitmentAlreadyAccepted extends Refusal {
    CommitmentAlreadyAccepted(CommitmentId id) {
      super("This promise has already been accepted", Map.of("commitment", id));
    }
  }

  static final class CommitmentAlreadyDeclined extends Refusal {
    CommitmentAlreadyDeclined(CommitmentId id, PartialDate on) {
      super(
          "This promise was declined " + on.onInWords(),
          Map.of("commitment", id, "declinedOn", on));
    }
  }

  static final class CommitmentAlreadyFulfilled extends Refusal {
    CommitmentAlreadyFulfilled(CommitmentId id, PartialDate on) {
      super(
          "This promise was confirmed as kept " + on.onInWords(),
          Map.of("commitment", id, "fulfilledOn", on));
    }
  }

  static final class CommitmentAlreadyWithdrawn extends Refusal {
    CommitmentAlreadyWithdrawn(CommitmentId id, PartialDate on) {
      super(
          "This promise was withdrawn " + on.onInWords(),
          Map.of("commitment", id, "withdrawnOn", on));
    }
  }

  /** Nobody can keep in time what is due on a day that was past when it was said. */
  static final class DueDateAlreadyPast extends Refusal {
    DueDateAlreadyPast(CommitmentId id, LocalDate due, PartialDate said) {
      super(
          "The day " + due + " had already passed " + said.onInWords(),
          Map.of("commitment", id, "due", due, "occurredOn", said));
    }
  }

  static final class DueDateUnchanged extends Refusal {
    DueDateUnchanged(CommitmentId id, LocalDate due) {
      super("This promise is already due on " + due, Map.of("commitment", id, "due", due));
    }
  }

  static final class NothingToDispute extends Refusal {
    NothingToDispute(CommitmentId id) {
      super("No evidence that this promise was kept is on record yet", Map.of("commitment", id));
    }
  }

  static final class NoSuchActionAsked extends Refusal {
    NoSuchActionAsked(Link from, int action, int asked) {
      super(
          "Entry "
              + from.entry()
              + " asks for "
              + (asked == 0 ? "no actions" : "actions 1 to " + asked)
              + ", and this names "
              + action,
          Map.of("arisesFrom", from.entry(), "action", action, "asked", asked));
    }
  }

  /** What one was asked for is not for another to promise. */
  static final class ActionAskedOfAnother extends Refusal {
    ActionAskedOfAnother(Link from, int action, Party asked, Party promisor) {
      super(
          "Action %d of entry %d is asked of %s, not of %s"
              .formatted(action, from.entry(), asked, promisor),
          Map.of("arisesFrom", from.entry(), "action", action, "asked", asked, "by", promisor));
    }
  }
}
