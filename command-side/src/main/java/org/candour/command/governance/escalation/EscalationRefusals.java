package org.candour.command.governance.escalation;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.governance.EscalationId;
import org.candour.events.id.Party;

/** Why an escalation refuses a command. */
final class EscalationRefusals {

  private EscalationRefusals() {}

  static final class EscalationAlreadyRaised extends Refusal {
    EscalationAlreadyRaised(EscalationId id) {
      super("This escalation has already been raised", Map.of("escalation", id));
    }
  }

  static final class EscalationAlreadyAcknowledged extends Refusal {
    EscalationAlreadyAcknowledged(EscalationId id, PartialDate on) {
      super(
          "This escalation was acknowledged " + on.onInWords(),
          Map.of("escalation", id, "acknowledgedOn", on));
    }
  }

  static final class EscalationAlreadyAnswered extends Refusal {
    EscalationAlreadyAnswered(EscalationId id, PartialDate on) {
      super(
          "This escalation was answered " + on.onInWords(),
          Map.of("escalation", id, "answeredOn", on));
    }
  }

  static final class EscalationAlreadyClosed extends Refusal {
    EscalationAlreadyClosed(EscalationId id, PartialDate on) {
      super(
          "The board closed this escalation " + on.onInWords() + ": raise another that repeats it",
          Map.of("escalation", id, "closedOn", on));
    }
  }

  /** There is no answer that the board could reject. */
  static final class NoAnswerToReject extends Refusal {
    NoAnswerToReject(EscalationId id) {
      super("This escalation has no answer that the board could reject", Map.of("escalation", id));
    }
  }

  /** It has gone to a higher level since, which acknowledges it now. */
  static final class EscalationTakenFromThem extends Refusal {
    EscalationTakenFromThem(EscalationId id, Party speaker, Party addressed) {
      super(
          "This escalation has been taken from " + speaker + " to " + addressed,
          Map.of("escalation", id, "speaker", speaker, "addressed", addressed));
    }
  }

  /** To take a question further is to take it to a higher level. */
  static final class NotAHigherLevel extends Refusal {
    NotAHigherLevel(EscalationId id, Party addressed, Party to) {
      super(
          "%s is not above %s: take a question further in the line from a prison to the minister"
              .formatted(to, addressed),
          Map.of("escalation", id, "addressed", addressed, "to", to));
    }
  }

  /** What asks again cannot come before what it repeats. */
  static final class RepeatsALaterEscalation extends Refusal {
    RepeatsALaterEscalation(EscalationId repeated, PartialDate raised, PartialDate on) {
      super(
          "The escalation that this repeats was raised "
              + raised.onInWords()
              + ", which is after "
              + on.inWords(),
          Map.of("repeats", repeated, "raisedOn", raised, "occurredOn", on));
    }
  }
}
