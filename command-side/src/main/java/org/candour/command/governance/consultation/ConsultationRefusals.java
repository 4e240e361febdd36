package org.candour.command.governance.consultation;

import java.time.LocalDate;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.governance.ConsultationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;

/** Why a consultation refuses a command. */
final class ConsultationRefusals {

  private ConsultationRefusals() {}

  static final class ConsultationAlreadyOpened extends Refusal {
    ConsultationAlreadyOpened(ConsultationId id) {
      super("This consultation has already been opened", Map.of("consultation", id));
    }
  }

  static final class ConsultationAlreadyClosed extends Refusal {
    ConsultationAlreadyClosed(ConsultationId id, PartialDate on) {
      super(
          "This consultation was closed " + on.onInWords(),
          Map.of("consultation", id, "closedOn", on));
    }
  }

  /** Its outcome rests on all that was said, and so comes after its closing. */
  static final class ConsultationNotClosed extends Refusal {
    ConsultationNotClosed(ConsultationId id) {
      super("This consultation has not been closed", Map.of("consultation", id));
    }
  }

  static final class OutcomeAlreadyPublished extends Refusal {
    OutcomeAlreadyPublished(ConsultationId id, PartialDate on) {
      super(
          "The outcome was published " + on.onInWords(),
          Map.of("consultation", id, "publishedOn", on));
    }
  }

  /** An extension gives longer than there was. */
  static final class ConsultationNotExtended extends Refusal {
    ConsultationNotExtended(LocalDate to, PartialDate closes) {
      super(
          "Feedback is taken until " + closes.inWords() + " already",
          Map.of("to", to, "closes", closes));
    }
  }

  /** Whoever takes part says so in its own name. */
  static final class FeedbackFromNobody extends Refusal {
    FeedbackFromNobody(Party by) {
      super(
          "Say in from whose feedback this is: only "
              + by
              + ", who consults, writes down what people said who are not named",
          Map.of("by", by));
    }
  }

  static final class FewerResponsesThanOnRecord extends Refusal {
    FewerResponsesThanOnRecord(int responses, long onRecord) {
      super(
          onRecord + " responses are on record, which is more than " + responses,
          Map.of("responses", responses, "onRecord", onRecord));
    }
  }

  static final class CountsDoNotAddUp extends Refusal {
    CountsDoNotAddUp(long counted, int responses) {
      super(
          "The counts amount to " + counted + ", and there were " + responses + " responses",
          Map.of("counted", counted, "responses", responses));
    }
  }

  static final class FeedbackOfAnotherConsultation extends Refusal {
    FeedbackOfAnotherConsultation(long feedback, StreamId given) {
      super(
          "The feedback in entry " + feedback + " was given to another consultation",
          Map.of("feedback", feedback, "consultation", given));
    }
  }

  static final class FeedbackAlreadyAnswered extends Refusal {
    FeedbackAlreadyAnswered(long feedback) {
      super(
          "The feedback in entry " + feedback + " has already been answered",
          Map.of("feedback", feedback));
    }
  }

  /** What answers feedback cannot come before it. */
  static final class FeedbackNotYetGiven extends Refusal {
    FeedbackNotYetGiven(long feedback, PartialDate on) {
      super(
          "The feedback in entry " + feedback + " was given " + on.onInWords(),
          Map.of("feedback", feedback, "givenOn", on));
    }
  }
}
