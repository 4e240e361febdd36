package org.candour.command.consent;

import java.util.List;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.consent.Consent.Answer;
import org.candour.events.id.StreamId;

/** The reasons for which an answer to what another side recorded is refused. */
final class ConsentRefusals {

  private ConsentRefusals() {}

  /** Nothing there, or not that entry, tells of what somebody else has to agree to. */
  static final class NothingToAgree extends Refusal {
    NothingToAgree(StreamId stream) {
      super(
          "Nothing in " + stream + ", or not that entry, needs the word of another side",
          Map.of("stream", stream));
    }
  }

  /** Several await the same party. */
  static final class SayWhichTerms extends Refusal {
    SayWhichTerms(List<Long> entries) {
      super(
          "Several entries await this answer. Give in entry the number of one of them",
          Map.of("entries", entries));
    }
  }

  /** A party says the same twice, or takes back that it agreed. */
  static final class AlreadyAnswered extends Refusal {
    AlreadyAnswered(Answer answer) {
      super(
          answer.by()
              + (answer.agreed()
                  ? " agreed to this "
                  : " has said that it does not agree to this, ")
              + answer.on().onInWords()
              + ". Correct that entry if it was recorded wrongly",
          Map.of("by", answer.by(), "entry", answer.entry()));
    }
  }

  /** An answer follows what it answers. */
  static final class AgreedBeforeRecorded extends Refusal {
    AgreedBeforeRecorded(long entry, PartialDate on) {
      super(
          "What entry "
              + entry
              + " records happened "
              + on.onInWords()
              + ": an answer to it cannot come before",
          Map.of("entry", entry, "on", on));
    }
  }
}
