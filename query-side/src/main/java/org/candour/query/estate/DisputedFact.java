package org.candour.query.estate;

import java.util.List;
import java.util.Optional;
import org.candour.events.FactCorrected;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact of which two things are said. Both stand, each with its entry and its source.
 *
 * @param entry the entry that said it first
 * @param was what that entry says, as text; null if nothing
 * @param is what is now said; null for nothing
 * @param correction the entry that says so
 */
public record DisputedFact(
    String field,
    long entry,
    @Nullable String was,
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
        + (was == null ? "nothing" : FieldNames.value(field, was))
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
        text(fact.is()),
        SourceNote.of(recorded),
        fact.standing(),
        fact.why());
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    return node.isString() ? node.stringValue() : node.toString();
  }

  /** The facts as a part of the page of what they are about; empty if there are none. */
  public static Optional<Section<List<Phrase>>> section(List<DisputedFact> facts) {
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.of(
                "disputed",
                "Corrected and contested facts",
                Section.table(
                    List.of("Fact", "First said", "Now said", "Status", "Reason"),
                    facts,
                    DisputedFact::cells)));
  }

  private static @Nullable Object[] cells(DisputedFact d) {
    return new @Nullable Object[] {
      FieldNames.name(d.field),
      said(d.field, d.was, d.entry, d.wasSource),
      said(d.field, d.is, d.correction, d.isSource),
      PlainEnglish.capital(PlainEnglish.plain(d.standing)),
      d.why
    };
  }

  private static Object[] said(
      String field, @Nullable String value, long entry, @Nullable SourceNote source) {
    return new Object[] {
      value == null ? "Nothing" : PlainEnglish.capital(FieldNames.value(field, value)),
      " (",
      Phrase.entry(entry),
      source == null ? "" : ", " + source.title(),
      ")"
    };
  }
}
