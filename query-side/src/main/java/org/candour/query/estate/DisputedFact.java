package org.candour.query.estate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.FactCorrected;
import org.candour.query.language.Language;
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
    return section(facts, Language.ENGLISH);
  }

  /** The same in a language. */
  public static Optional<Section<List<Phrase>>> section(List<DisputedFact> facts, Language words) {
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.of(
                "disputed",
                words.of("disputed.title"),
                Section.table(
                    Stream.of("fact", "first", "now", "standing", "why")
                        .map(column -> words.of("disputed.column." + column))
                        .toList(),
                    facts,
                    fact -> fact.cells(words))));
  }

  private @Nullable Object[] cells(Language words) {
    return new @Nullable Object[] {
      Phrase.recorded(FieldNames.name(field), words),
      said(field, was, entry, wasSource, words),
      said(field, is, correction, isSource, words),
      words.ofOne("disputed.standing", standing),
      Phrase.recorded(why, words)
    };
  }

  private static Object[] said(
      String field,
      @Nullable String value,
      long entry,
      @Nullable SourceNote source,
      Language words) {
    return new Object[] {
      value == null
          ? words.of("disputed.nothing")
          : Phrase.recorded(PlainEnglish.capital(FieldNames.value(field, value)), words),
      " (",
      Phrase.entry(entry, words),
      source == null ? "" : Phrase.recorded(", " + source.title(), words),
      ")"
    };
  }
}
