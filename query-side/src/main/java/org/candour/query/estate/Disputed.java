package org.candour.query.estate;

import org.candour.events.FactCorrected;
import org.candour.query.ledger.Recorded;
import org.candour.query.wording.Field;
import org.candour.query.wording.InWords;
import org.candour.query.wording.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact of which two things are said. Both stand, each with its entry and its source.
 *
 * @param entry the entry that said it first
 * @param was what that entry says, as text
 * @param is what is now said; null for nothing
 * @param correction the entry that says so
 */
public record Disputed(
    String field,
    long entry,
    String was,
    @Nullable SourceNote wasSource,
    long correction,
    @Nullable String is,
    @Nullable SourceNote isSource,
    FactCorrected.Standing standing,
    String why)
    implements InWords {

  @Override
  public String inWords() {
    return Field.name(field)
        + ": "
        + Field.value(field, was)
        + " (entry "
        + entry
        + "), "
        + Words.plain(standing)
        + ": "
        + (is == null ? "nothing" : Field.value(field, is))
        + " (entry "
        + correction
        + "). "
        + why;
  }

  static Disputed of(FactCorrected fact, Recorded recorded, @Nullable SourceNote before) {
    return new Disputed(
        fact.field(),
        fact.entry(),
        text(fact.was()),
        before,
        recorded.index(),
        fact.is() == null ? null : text(fact.is()),
        SourceNote.of(recorded),
        fact.standing(),
        fact.why());
  }

  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }
}
