package org.candour.query.web.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.CardFact;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.Registration;
import org.candour.query.view.read.Row;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.record.FormattedValue;
import org.candour.query.web.record.RecordFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows, sections and sentences ready for a template. */
@Component
public class CardRenderer {

  private final PresentationCatalogue presentations;
  private final StreamNames streamNames;

  CardRenderer(PresentationCatalogue presentations, StreamNames streamNames) {
    this.presentations = presentations;
    this.streamNames = streamNames;
  }

  /**
   * Some rows of a view.
   *
   * @param <V> the view’s row
   */
  public record Listed<V>(ViewPresentation<V> presentation, List<Row<V>> rows) {
    public Listed {
      rows = List.copyOf(rows);
    }

    private List<Keyed> cards(PageRequest request) {
      return rows.stream().map(row -> keyed(request, presentation, row)).toList();
    }
  }

  /** Rows as the cards of a list, in order. */
  public <V> List<RenderedCard> list(
      PageRequest request, ViewPresentation<V> presentation, List<Row<V>> rows) {
    return lists(request, List.of(new Listed<>(presentation, rows))).getFirst();
  }

  /** Several lists; what they name is looked up once for all of them. */
  public List<List<RenderedCard>> lists(PageRequest request, List<Listed<?>> lists) {
    List<List<Keyed>> cards = lists.stream().map(listed -> listed.cards(request)).toList();
    PhraseRenderer phrases =
        phrases(request, cards.stream().flatMap(List::stream).flatMap(Keyed::phrases));
    List<List<RenderedCard>> rendered = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      ViewPresentation<?> presentation = lists.get(i).presentation();
      rendered.add(
          toldApart(
              lists.get(i).rows(),
              cards.get(i).stream()
                  .map(keyed -> card(request, presentation, keyed, false, phrases))
                  .toList()));
    }
    return rendered;
  }

  /** Of cards with the same heading, each says which entry changed its row last. */
  private static List<RenderedCard> toldApart(
      List<? extends Row<?>> rows, List<RenderedCard> cards) {
    Map<String, Long> times =
        cards.stream().collect(Collectors.groupingBy(RenderedCard::heading, Collectors.counting()));
    return IntStream.range(0, cards.size())
        .mapToObj(i -> {
          RenderedCard card = cards.get(i);
          boolean alone = times.getOrDefault(card.heading(), 1L) == 1;
          return alone
              ? card
              : card.headed(card.heading() + " (entry " + rows.get(i).since() + ")");
        })
        .toList();
  }

  /** One row as the card of its own page. */
  public <V> RenderedCard row(PageRequest request, ViewPresentation<V> presentation, Row<V> row) {
    Keyed keyed = keyed(request, presentation, row);
    return card(request, presentation, keyed, true, phrases(request, keyed.phrases()));
  }

  private static <V> Keyed keyed(
      PageRequest request, ViewPresentation<V> presentation, Row<V> row) {
    return new Keyed(
        row.key(),
        presentation.shown(row.key(), row.value(), request.day(), request.words()),
        presentation.asSection() == null ? null : presentation.stream(row.value()).orElse(null));
  }

  /**
   * A card.
   *
   * @param partOf the stream on whose page it stands; null where it has a page of its own
   */
  private record Keyed(String key, Card card, @Nullable StreamId partOf) {

    Stream<Phrase> phrases() {
      return Stream.concat(
          partOf == null ? Stream.empty() : Stream.of(new Phrase.Named(partOf)),
          CardRenderer.phrases(card));
    }

    String address(PageRequest request, ViewPresentation<?> presentation, PhraseRenderer phrases) {
      String whole = phrases.pageOf(partOf);
      return whole == null ? request.links().to(Addresses.row(presentation, key)) : whole;
    }
  }

  private static RenderedCard card(
      PageRequest request,
      ViewPresentation<?> presentation,
      Keyed row,
      boolean page,
      PhraseRenderer phrases) {
    Card card = row.card();
    return new RenderedCard(
        row.address(request, presentation, phrases),
        phrases.text(card.heading()),
        card.standing(),
        card.isPressing(),
        facts(card.facts().stream().filter(fact -> fact.standsOn(page)), phrases));
  }

  /** A name that comes twice is one fact. */
  private static List<RenderedCard.Fact> facts(Stream<CardFact> facts, PhraseRenderer phrases) {
    Map<String, List<List<Span>>> byName =
        facts.collect(
            Collectors.groupingBy(
                CardFact::name,
                LinkedHashMap::new,
                Collectors.flatMapping(
                    fact -> fact.said().stream().map(phrases::spans), Collectors.toList())));
    return byName.entrySet().stream()
        .map(fact -> new RenderedCard.Fact(fact.getKey(), fact.getValue()))
        .toList();
  }

  private static Stream<Phrase> phrases(Card card) {
    return Stream.concat(
        card.heading().stream(),
        card.facts().stream().flatMap(fact -> fact.said().stream()).flatMap(List::stream));
  }

  /** Sections of a row’s own page. */
  public List<Section<List<Span>>> sections(
      PageRequest request, List<Section<List<Phrase>>> sections) {
    PhraseRenderer phrases =
        phrases(request, sections.stream().flatMap(Section::texts).flatMap(List::stream));
    return sections.stream().map(section -> section.map(phrases::spans)).toList();
  }

  /** A single sentence. */
  public List<Span> sentence(PageRequest request, List<Phrase> sentence) {
    return phrases(request, sentence.stream()).spans(sentence);
  }

  private PhraseRenderer phrases(PageRequest request, Stream<Phrase> phrases) {
    Set<StreamId> streams =
        phrases
            .filter(Phrase.Named.class::isInstance)
            .map(phrase -> ((Phrase.Named) phrase).stream())
            .collect(Collectors.toSet());
    return new PhraseRenderer(presentations, request.links(), streamNames.of(request, streams));
  }

  /** The names of prisons and organisations, for sentences that have their ids. */
  public NamedText naming(PageRequest request, Stream<StreamId> streams) {
    Set<StreamId> parties = streams.filter(Registration::isKeptOf).collect(Collectors.toSet());
    PhraseRenderer phrases =
        new PhraseRenderer(presentations, request.links(), streamNames.of(request, parties));
    Map<String, Span> byId = new HashMap<>();
    parties.forEach(party -> {
      Span name = phrases.named(party);
      boolean here = name.address() != null && request.links().isHere(name.address());
      byId.put(party.id(), here ? new Span(name.text(), null) : name);
    });
    return new NamedText(byId);
  }

  /** Every field of a record in words, with the names of the streams that it names. */
  public List<FormattedValue.Part> fields(PageRequest request, @Nullable Object row) {
    List<FormattedValue.Part> fields = RecordFormatter.fields(row);
    return RecordFormatter.named(fields, names(request, RecordFormatter.streams(fields)));
  }

  /** The fields in which two records differ, likewise. */
  public List<RecordFormatter.Difference> differences(
      PageRequest request, @Nullable Object before, @Nullable Object after) {
    List<RecordFormatter.Difference> differences = RecordFormatter.differences(before, after);
    Set<StreamId> streams =
        differences.stream()
            .flatMap(RecordFormatter.Difference::streams)
            .collect(Collectors.toSet());
    Function<StreamId, FormattedValue> names = names(request, streams);
    return differences.stream().map(difference -> difference.named(names)).toList();
  }

  private Function<StreamId, FormattedValue> names(PageRequest request, Set<StreamId> streams) {
    PhraseRenderer phrases =
        new PhraseRenderer(presentations, request.links(), streamNames.of(request, streams));
    return stream -> {
      Span name = phrases.named(stream);
      return FormattedValue.name(name.text(), name.address());
    };
  }

  /** The names of those streams that have one which the account may see. */
  public Map<StreamId, String> called(PageRequest request, Collection<StreamId> streams) {
    return streamNames.of(request, streams);
  }

  /** Streams by their names, as links, under a name of their own. */
  public RenderedCard.Fact links(PageRequest request, String name, Collection<StreamId> streams) {
    PhraseRenderer phrases =
        new PhraseRenderer(presentations, request.links(), streamNames.of(request, streams));
    return new RenderedCard.Fact(
        name, streams.stream().map(stream -> List.of(phrases.named(stream))).toList());
  }
}
