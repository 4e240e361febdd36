package org.candour.query.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.View;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.RenderedCard.Span;
import org.springframework.stereotype.Component;

/** Makes cards ready for a template: streams get their names, and what has a page its address. */
@Component
class CardRenderer {

  private static final String PRISON = "establishment";
  private static final String ORGANISATION = "organisation";
  private static final String CLOSURE = "closure";
  private static final int SHORT = 8;

  private final PresentationCatalogue registers;
  private final ViewReader reader;

  CardRenderer(PresentationCatalogue registers, ViewReader reader) {
    this.registers = registers;
    this.reader = reader;
  }

  /**
   * Cards by their rows’ keys, in order.
   *
   * @param view the name of the register that they stand in
   * @param inFull whether to show what lists leave out
   */
  List<RenderedCard> show(
      Account account, PageContext frame, String view, Map<String, Card> cards, boolean inFull) {
    Map<StreamId, String> names = names(account, frame, streams(cards.values()));
    return cards.entrySet().stream()
        .map(entry -> shown(frame, view, entry.getKey(), entry.getValue(), inFull, names))
        .toList();
  }

  private RenderedCard shown(
      PageContext frame,
      String view,
      String key,
      Card card,
      boolean inFull,
      Map<StreamId, String> names) {
    List<RenderedCard.Fact> facts =
        card.facts().stream()
            .filter(fact -> inFull || !fact.inFull())
            .map(fact ->
                new RenderedCard.Fact(
                    fact.name(),
                    fact.said().stream().map(said -> spans(frame, said, names)).toList()))
            .collect(Collectors.toList());
    return new RenderedCard(
        frame.to("registers", view, key),
        spans(frame, card.heading(), names).stream().map(Span::text).collect(Collectors.joining()),
        card.standing(),
        card.isPressing(),
        merged(facts));
  }

  /** A name that comes twice is one fact. */
  private static List<RenderedCard.Fact> merged(List<RenderedCard.Fact> facts) {
    Set<String> order = new LinkedHashSet<>(facts.stream().map(RenderedCard.Fact::name).toList());
    return order.stream()
        .map(name ->
            new RenderedCard.Fact(
                name,
                facts.stream()
                    .filter(fact -> fact.name().equals(name))
                    .flatMap(fact -> fact.said().stream())
                    .toList()))
        .toList();
  }

  private static Set<StreamId> streams(Collection<Card> cards) {
    return cards.stream()
        .flatMap(card ->
            Stream.concat(
                card.heading().stream(),
                card.facts().stream().flatMap(fact -> fact.said().stream()).flatMap(List::stream)))
        .filter(Phrase.Named.class::isInstance)
        .map(phrase -> ((Phrase.Named) phrase).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What names the prisons and organisations among these streams in texts that have their ids. */
  NamedText naming(Account account, PageContext frame, Stream<StreamId> streams) {
    Map<String, Span> byId = new HashMap<>();
    names(account, frame, streams.filter(CardRenderer::isParty).collect(Collectors.toSet()))
        .forEach((stream, name) -> {
          String page = page(frame, stream);
          byId.put(stream.id(), new Span(name, frame.isHere(page) ? null : page));
        });
    return new NamedText(byId);
  }

  /** Streams by their names, as links, under a name of their own. */
  RenderedCard.Fact links(
      Account account, PageContext frame, String name, Collection<StreamId> streams) {
    Map<StreamId, String> names = names(account, frame, Set.copyOf(streams));
    return new RenderedCard.Fact(
        name, streams.stream().map(s -> List.of(named(frame, s, names.get(s)))).toList());
  }

  private static boolean isParty(StreamId stream) {
    return stream.type().equals(PRISON) || stream.type().equals(ORGANISATION);
  }

  /** The names of those that have a register, and a row in it that the account may see. */
  private Map<StreamId, String> names(Account account, PageContext frame, Set<StreamId> streams) {
    Map<StreamId, String> names = new HashMap<>();
    streams.stream()
        .collect(Collectors.groupingBy(StreamId::type))
        .forEach((type, of) ->
            registers.of(type).ifPresent(view -> named(account, frame, view, of, names)));
    return names;
  }

  private <V> void named(
      Account account,
      PageContext frame,
      View<V> view,
      List<StreamId> streams,
      Map<StreamId, String> names) {
    Set<String> keys = streams.stream().map(StreamId::id).collect(Collectors.toSet());
    Map<String, V> rows = reader.findByKey(account, view, keys, frame.asAt());
    for (StreamId stream : streams) {
      V row = rows.get(stream.id());
      if (row != null) {
        names.put(stream, registers.saying(view).name(row));
      }
    }
  }

  private List<Span> spans(PageContext frame, List<Phrase> phrases, Map<StreamId, String> names) {
    return phrases.stream().map(phrase -> span(frame, phrase, names)).toList();
  }

  private Span span(PageContext frame, Phrase phrase, Map<StreamId, String> names) {
    return switch (phrase) {
      case Phrase.Text text -> new Span(text.text(), null);
      case Phrase.Entry entry ->
          new Span(entry.text(), frame.to("entries", Long.toString(entry.entry())));
      case Phrase.Rows rows ->
          new Span(rows.text(), frame.rows(rows.filters(), "registers", rows.view()));
      case Phrase.Named named -> named(frame, named.stream(), names.get(named.stream()));
    };
  }

  private Span named(
      PageContext frame, StreamId stream, @org.jspecify.annotations.Nullable String name) {
    if (name == null) {
      // What is withheld is named no closer; its page says who may see it.
      return isParty(stream)
          ? new Span(stream.id(), null)
          : new Span(
              unnamed(stream),
              registers.of(stream.type()).isPresent() ? page(frame, stream) : null);
    }
    return new Span(PlainEnglish.capital(name), page(frame, stream));
  }

  private static String unnamed(StreamId stream) {
    String id = stream.id();
    return stream.type().replace('-', ' ')
        + " "
        + (id.length() > SHORT ? id.substring(0, SHORT) : id);
  }

  private String page(PageContext frame, StreamId stream) {
    return switch (stream.type()) {
      case PRISON -> frame.to("prisons", stream.id());
      case CLOSURE -> frame.to("closures", stream.id());
      default ->
          registers
              .of(stream.type())
              .map(view -> frame.to("registers", view.name(), stream.id()))
              .orElseGet(() -> frame.to("streams", stream.type(), stream.id(), "replay"));
    };
  }
}
