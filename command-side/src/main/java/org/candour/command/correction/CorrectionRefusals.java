package org.candour.command.correction;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.id.StreamId;
import tools.jackson.databind.JsonNode;

/** The reasons for which a correction is refused. */
final class CorrectionRefusals {

  private CorrectionRefusals() {}

  /** The stream holds no entry of that number. */
  static final class NoSuchEntry extends Refusal {
    NoSuchEntry(long entry, StreamId stream) {
      super(
          "Entry " + entry + " does not belong to " + stream, Map.of("entry", entry, "stream", stream));
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
          "Entry " + entry + " keeps “" + field + "” encrypted, so it cannot be corrected: record it again instead",
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
}
