package org.candour.command.partnership.concern;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.partnership.ConcernId;

/** Why a concern refuses a command. */
final class ConcernRefusals {

  private ConcernRefusals() {}

  static final class ConcernAlreadyRaised extends Refusal {
    ConcernAlreadyRaised(ConcernId id) {
      super("This concern has already been raised", Map.of("concern", id));
    }
  }

  static final class ConcernAlreadyAcknowledged extends Refusal {
    ConcernAlreadyAcknowledged(ConcernId id, PartialDate on) {
      super(
          "This concern was acknowledged " + on.onInWords(),
          Map.of("concern", id, "acknowledgedOn", on));
    }
  }

  static final class ConcernAlreadyAnswered extends Refusal {
    ConcernAlreadyAnswered(ConcernId id, PartialDate on) {
      super("This concern was answered " + on.onInWords(), Map.of("concern", id, "answeredOn", on));
    }
  }

  static final class ConcernAlreadyClosed extends Refusal {
    ConcernAlreadyClosed(ConcernId id, PartialDate on) {
      super("This concern was closed " + on.onInWords(), Map.of("concern", id, "closedOn", on));
    }
  }

  /** What answers a concern cannot come before it. */
  static final class ConcernNotYetRaised extends Refusal {
    ConcernNotYetRaised(ConcernId id, PartialDate raised, PartialDate on) {
      super(
          "This concern was raised " + raised.onInWords() + ", which is after " + on.inWords(),
          Map.of("concern", id, "raisedOn", raised, "occurredOn", on));
    }
  }

  /** Nobody takes a concern to themselves. */
  static final class ConcernRaisedByThem extends Refusal {
    ConcernRaisedByThem(ConcernId id, Party raiser) {
      super("This concern was raised by " + raiser, Map.of("concern", id, "raisedBy", raiser));
    }
  }

  /** It is theirs to answer already, so that is no further. */
  static final class ConcernAlreadyWithThem extends Refusal {
    ConcernAlreadyWithThem(ConcernId id, Party addressed) {
      super(
          "This concern was addressed to " + addressed,
          Map.of("concern", id, "addressed", addressed));
    }
  }
}
