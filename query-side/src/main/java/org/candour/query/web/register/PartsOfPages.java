package org.candour.query.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.CardFact;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Rows that have no page of their own, as each is about a stream as a whole: they are parts of that
 * stream’s page.
 */
@Component
class PartsOfPages {

  private final PresentationCatalogue presentations;
  private final ViewReader reader;

  PartsOfPages(PresentationCatalogue presentations, ViewReader reader) {
    this.presentations = presentations;
    this.reader = reader;
  }

  /** The views whose rows are parts of the pages of another. */
  List<View<?>> on(View<?> page) {
    return presentations.views().stream()
        .filter(view -> {
          ViewPresentation.PageSection part = presentations.saying(view).asSection();
          return part != null && page.replays().filter(part.types()::contains).isPresent();
        })
        .toList();
  }

  /** The parts of the page of a row, without what its own card says by the same name. */
  <V> List<Section<List<Phrase>>> of(PageRequest request, View<V> page, Row<V> row) {
    List<View<?>> views = on(page);
    if (views.isEmpty()) {
      return List.of();
    }
    Set<String> said =
        presentations
            .saying(page)
            .shown(row.key(), row.value(), request.day(), request.words())
            .facts()
            .stream()
            .map(CardFact::name)
            .collect(Collectors.toSet());
    return views.stream()
        .flatMap(view -> section(request, view, row.key(), said).stream())
        .toList();
  }

  private <V> Optional<Section<List<Phrase>>> section(
      PageRequest request, View<V> view, String key, Set<String> said) {
    return reader
        .find(request.account(), view, key, request.asAt())
        .map(row -> section(presentations.saying(view), row, request, said));
  }

  private static <V> Section<List<Phrase>> section(
      ViewPresentation<V> presentation, Row<V> row, PageRequest request, Set<String> said) {
    Card card = presentation.shown(row.key(), row.value(), request.day(), request.words());
    List<Block<List<Phrase>>> blocks = new ArrayList<>();
    if (!card.standing().isEmpty()) {
      blocks.add(Section.paragraph(card.standing()));
    }
    List<List<Phrase>> itself = presentation.stream(row.value()).map(Phrase::of).stream().toList();
    blocks.add(
        new Block.Facts<>(
            card.facts().stream()
                .filter(fact -> fact.standsOn(true))
                .filter(fact -> !said.contains(fact.name()) && !fact.said().equals(itself))
                .map(fact -> new Block.LabelledFact<>(fact.name(), inOne(fact.said())))
                .toList()));
    return new Section<>(
        presentation.view(), Objects.requireNonNull(presentation.asSection()).title(), blocks);
  }

  private static List<Phrase> inOne(List<List<Phrase>> said) {
    List<Phrase> words = new ArrayList<>();
    for (List<Phrase> each : said) {
      if (!words.isEmpty()) {
        words.addAll(Phrase.of("; "));
      }
      words.addAll(each);
    }
    return words;
  }

  /**
   * The path of the page that a row is a part of.
   *
   * @return empty where it has a page of its own, or where there is no such page to see, as of an
   *     organisation that was named and never registered
   */
  <V> Optional<String> page(PageRequest request, View<V> view, V row, PointInTime asAt) {
    ViewPresentation<V> presentation = presentations.saying(view);
    return presentation.asSection() == null
        ? Optional.empty()
        : presentation.stream(row)
            .filter(stream -> isThere(request, stream, asAt))
            .map(stream -> Addresses.stream(presentations, PageLinks.PLAIN, stream));
  }

  private boolean isThere(PageRequest request, StreamId stream, PointInTime asAt) {
    return presentations
        .of(stream.type())
        .filter(view -> reader.find(request.account(), view, stream.id(), asAt).isPresent())
        .isPresent();
  }
}
