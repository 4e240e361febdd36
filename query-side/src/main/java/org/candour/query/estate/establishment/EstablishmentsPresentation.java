package org.candour.query.estate.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.estate.establishment.Population;
import org.candour.events.id.StreamId;
import org.candour.query.estate.DisputedFact;
import org.candour.query.language.Language;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prisons, each with its audit timeline. */
@Component
class EstablishmentsPresentation extends ViewPresentation<Establishment> {

  EstablishmentsPresentation() {
    super(
        "establishments",
        Language.ENGLISH.of("prison.title"),
        "Every prison that the ledger knows, and its state.",
        "prison",
        "prisons");
  }

  @Override
  public boolean isInEveryLanguage() {
    return true;
  }

  @Override
  public String title(Language words) {
    return words.of("prison.title");
  }

  @Override
  public String thisOne(Language words) {
    return words.of("prison.this");
  }

  @Override
  public String paper(Language words) {
    return words.of("prison.paper");
  }

  @Override
  public String name(Establishment e) {
    return e.title();
  }

  @Override
  public Card card(Establishment e, LocalDate on) {
    return card(e, on, Language.ENGLISH);
  }

  @Override
  public Card card(Establishment e, LocalDate on, Language words) {
    return Card.headed(e.title())
        .standing(words.ofOne("prison.state", e.state()))
        .say(words.of("prison.code"), e.code())
        .column()
        .say(words.of("prison.since"), e.since() == null ? null : words.date(e.since()))
        .column()
        .say(words.of("prison.role"), recorded(e.role(), words))
        .text(words.of("prison.operator"), e.operator())
        .text(words.of("prison.county"), e.county())
        .column()
        .inBrief()
        .each(
            words.of("prison.closures"),
            e.closures(),
            c -> Phrase.of(new StreamId("closure", c.id())))
        .inFull()
        .say(
            words.of("prison.welsh-name"),
            e.nameWelsh() == null ? null : new Phrase.Welsh(e.nameWelsh()))
        .each(words.of("prison.former-name"), e.formerNames())
        .say(words.of("prison.kind"), recorded(items(e.kinds()), words))
        .say(words.of("prison.category"), recorded(items(e.categories()), words))
        .say(words.of("prison.estate"), estate(e.estate(), words))
        .each(words.of("prison.reform-since"), one(e.reformPrisonOn()), d -> d.said(words))
        .each(words.of("prison.reform-until"), one(e.reformStatusEndedOn()), d -> d.said(words))
        .each(words.of("prison.board-missing"), one(e.boardMissing()), d -> d.said(words))
        .say(
            words.of("prison.registers"),
            new Phrase.Rows(
                words.of("prison.its-board"), "boards", Map.of("establishment", e.code())),
            ", ",
            new Phrase.Rows(
                words.of("prison.board-asked"), "escalations", Map.of("board", e.code())))
        .each(
            words.of("prison.developments"),
            e.developments(),
            d -> Phrase.of(new StreamId("development", d)));
  }

  private static @Nullable String items(List<String> recorded) {
    return recorded.isEmpty() ? null : PlainEnglish.items(recorded);
  }

  private static @Nullable Phrase recorded(@Nullable String text, Language words) {
    return text == null ? null : Phrase.recorded(PlainEnglish.capital(text), words);
  }

  private static @Nullable String estate(@Nullable Population estate, Language words) {
    return estate == null ? null : words.ofOne("prison.estate", estate);
  }

  private static List<EntryDate> one(@Nullable EntryDate date) {
    return date == null ? List.of() : List.of(date);
  }

  @Override
  public List<Section<List<Phrase>>> sections(Establishment e, Language words) {
    return DisputedFact.section(e.corrections(), words).stream().toList();
  }

  @Override
  public List<String> address() {
    return List.of("prisons");
  }

  @Override
  public boolean isTable() {
    return true;
  }
}
