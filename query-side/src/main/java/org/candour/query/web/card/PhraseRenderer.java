package org.candour.query.web.card;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candour.events.id.Level;
import org.candour.events.id.StreamId;
import org.candour.query.language.Language;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Registration;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * Puts phrases into spans of text: streams get their names, and what has a page its address.
 *
 * @param names what streams are called, as far as the account may see them
 */
record PhraseRenderer(
    PresentationCatalogue presentations, PageLinks links, Map<StreamId, String> names) {

  private static final int SHORT = 8;
  private static final Phrase EMPTY = new Phrase.Text("");

  List<Span> spans(List<Phrase> phrases) {
    return IntStream.range(0, phrases.size())
        .mapToObj(i -> span(phrases.get(i), phrases.subList(0, i).stream().allMatch(EMPTY::equals)))
        .toList();
  }

  String text(List<Phrase> phrases) {
    return Span.text(spans(phrases));
  }

  private Span span(Phrase phrase, boolean first) {
    return switch (phrase) {
      case Phrase.Text text -> new Span(text.text(), null);
      case Phrase.Welsh welsh -> new Span(welsh.text(), null, Language.WELSH.tag());
      case Phrase.English english -> new Span(english.text(), null, Language.ENGLISH.tag());
      case Phrase.Site site ->
          new Span(site.text(), links.to(site.segments().toArray(String[]::new)));
      case Phrase.Entry entry ->
          new Span(entry.text(), links.to("entries", Long.toString(entry.entry())));
      case Phrase.Rows rows ->
          new Span(
              rows.text(),
              Addresses.rows(presentations, links(rows.asAt()), rows.view(), rows.filters()));
      case Phrase.About about -> new Span(about.text(), page(about.stream()));
      case Phrase.Named named -> named(named.stream(), first);
    };
  }

  private PageLinks links(@Nullable Long entry) {
    return entry == null ? links : links.at(Long.toString(entry));
  }

  Span named(StreamId stream) {
    return named(stream, true);
  }

  /**
   * A level is not called by a name of its own: within a sentence it is the Ministry of Justice.
   */
  private Span named(StreamId stream, boolean first) {
    String name = names.get(stream);
    if (name == null) {
      return unnamed(stream);
    }
    boolean within = !first && Level.isStream(stream);
    return new Span(within ? name : PlainEnglish.capital(name), page(stream));
  }

  /** The page of a stream that has a name here; null for any other. */
  @Nullable String pageOf(@Nullable StreamId stream) {
    return stream != null && names.containsKey(stream) ? page(stream) : null;
  }

  /** What is withheld is named no closer; its page says who may see it. Registers are open. */
  private Span unnamed(StreamId stream) {
    if (Registration.isKeptOf(stream)) {
      return new Span(Registration.of(stream, false).inWords(), null);
    }
    String id = stream.id();
    String brief = id.length() > SHORT ? id.substring(0, SHORT) : id;
    return new Span(
        stream.type().replace('-', ' ') + " " + brief,
        presentations.of(stream.type()).isPresent() ? page(stream) : null);
  }

  /** There are no entries of a level, so there is nothing to lead to. */
  private @Nullable String page(StreamId stream) {
    return Level.isStream(stream) ? null : Addresses.stream(presentations, links, stream);
  }
}
