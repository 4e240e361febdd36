package org.candour.command.correction;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.entry.Actor;
import org.candour.events.id.StreamId;
import tools.jackson.databind.JsonNode;

/** The reasons for which a correction is refused. */
final class CorrectionRefusals {

  private CorrectionRefusals() {}

  /** The stream holds no entry of that number. */
  static final class NoSuchEntry extends Refusal {
    NoSuchEntry(long entry, StreamId stream) {
      super(
          "Entry " + entry + " does not belong to " + stream,
          Map.of("entry", entry, "stream", stream));
    }
  }

  /** Entries of that type have no such field. */
  static final class NoSuchField extends Refusal {
    NoSuchField(long entry, String field) {
      super(
          "Entry " + entry + " has no field “" + field + "”",
          Map.of("entry", entry, "field", field));
    }
  }

  /** A correction would say in clear what the entry keeps encrypted. */
  static final class FieldIsPersonal extends Refusal {
    FieldIsPersonal(long entry, String field) {
      super(
          "Entry "
              + entry
              + " keeps “"
              + field
              + "” encrypted, so it cannot be corrected: record it again instead",
          Map.of("entry", entry, "field", field));
    }
  }

  /** The entry does not say what the correction says that it says. */
  static final class FactNotAsStated extends Refusal {
    FactNotAsStated(long entry, String field, JsonNode stands) {
      super(
          "Entry " + entry + " says " + stands + " in " + field,
          Map.of("entry", entry, "field", field, "says", stands));
    }
  }

  /** The entry was recorded by another side, whose word it is. */
  static final class NotYoursToCorrect extends Refusal {
    NotYoursToCorrect(long entry, Actor recordedBy) {
      super(
          "Entry "
              + entry
              + " is the word of whoever recorded it: only they, or a registrar with a source, can"
              + " say CORRECTED. Say CONTESTED instead, and both statements stand",
          Map.of("entry", entry, "recordedBy", recordedBy.role()));
    }
  }

  /** What is now said cannot stand in that field. */
  static final class NotWhatCanStandThere extends Refusal {
    NotWhatCanStandThere(long entry, String field, String rule) {
      super(
          "“"
              + field
              + "” in entry "
              + entry
              + " cannot say this, as it could not have been recorded so: "
              + rule,
          Map.of("entry", entry, "field", field, "rule", rule));
    }
  }

  /** What is now said is what stands there anyway. */
  static final class CorrectionChangesNothing extends Refusal {
    CorrectionChangesNothing(long entry, String field, JsonNode stands) {
      super(
          "Entry " + entry + " says " + stands + " in " + field + " already: say what is otherwise",
          Map.of("entry", entry, "field", field, "says", stands));
    }
  }

  /** Something would have happened after it was said that it had. */
  static final class CorrectedIntoTheFuture extends Refusal {
    CorrectedIntoTheFuture(PartialDate on, PartialDate corrected) {
      super(
          "Nothing that is corrected "
              + corrected.onInWords()
              + " can have happened later, "
              + on.onInWords()
              + ": give a date in the past",
          Map.of("on", on, "corrected", corrected));
    }
  }

  /** The stream's history cannot have been like that. */
  static final class HistoryImpossible extends Refusal {
    HistoryImpossible(long entry, String field, String why) {
      super(
          "If entry "
              + entry
              + " said this in “"
              + field
              + "”, what followed could not have happened. "
              + why
              + ". Correct what followed first, or contest the entry",
          Map.of("entry", entry, "field", field, "why", why));
    }
  }

  /** Whom an entry concerns was settled when it was recorded: they were told of it. */
  static final class WhoseMatterStands extends Refusal {
    WhoseMatterStands(long entry, String field) {
      super(
          "“"
              + field
              + "” in entry "
              + entry
              + " says whose matter it is, and by that others were told of it: contest it, or end"
              + " this and record it anew for those whom it concerns",
          Map.of("entry", entry, "field", field));
    }
  }

  /** A judgement, or a correction, which says what it says because of another entry. */
  static final class FollowsFromOthers extends Refusal {
    FollowsFromOthers(long entry, String field) {
      super(
          "Entry " + entry + " follows from another one: correct that one, and it is told anew",
          Map.of("entry", entry, "field", field));
    }
  }
}
