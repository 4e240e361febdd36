package org.candour.query.estate;

import org.candour.events.FactCorrected;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
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
public record DisputedFact(
    String field,
    long entry,
    String was,
    @Nullable SourceNote wasSource,
    long correction,
    @Nullable String is,
    @Nullable SourceNote isSource,
    FactCorrected.Standing standing,
    String why)
    implements Describable {

  @Override
  public String inWords() {
    return FieldNames.name(field)
        + ": "
        + FieldNames.value(field, was)
        + " (entry "
        + entry
        + "), "
        + PlainEnglish.plain(standing)
        + ": "
        + (is == null ? "nothing" : FieldNames.value(field, is))
        + " (entry "
        + correction
        + "). "
        + why;
  }

  public static DisputedFact of(
      FactCorrected fact, LedgerEntry recorded, @Nullable SourceNote before) {
    return new DisputedFact(
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

  public static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }
}
