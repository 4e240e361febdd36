package org.candour.query.follow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.EntryTrait;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.view.Facet;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.FacetNames;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageRequest;
import org.springframework.stereotype.Component;

/** What the things are called that people follow. */
@Component
public class FollowedNames {

  private final CardRenderer cards;
  private final PresentationCatalogue presentations;

  FollowedNames(CardRenderer cards, PresentationCatalogue presentations) {
    this.cards = cards;
    this.presentations = presentations;
  }

  /** What a subject is called; a board by the prison that it governs. */
  public String of(PageRequest request, StreamId subject) {
    boolean isBoard = subject.type().equals("board");
    StreamId named = isBoard ? new StreamId("establishment", subject.id()) : subject;
    String name = cards.called(request, List.of(named)).getOrDefault(named, subject.id());
    return isBoard ? "The board of " + name : PlainEnglish.capital(name);
  }

  /** What is followed, by its name and its filters. */
  public String of(PageRequest request, Following following) {
    return switch (following) {
      case Followed followed -> of(request, followed);
      case FollowedList<?> list -> of(request, list);
    };
  }

  /** A list by its title and its filters: {@code Closures, Stage: Completed}. */
  private <V> String of(PageRequest request, FollowedList<V> list) {
    Map<String, String> asked = list.narrowing();
    List<Facet<V>> facets = list.view().facets();
    Set<StreamId> named = new HashSet<>();
    for (Facet<V> facet : facets) {
      Stream.ofNullable(asked.get(facet.name()))
          .forEach(value -> named.addAll(FacetNames.streams(facet, List.of(value))));
    }
    FacetNames names = new FacetNames(cards.called(request, named));
    List<String> parts = new ArrayList<>(List.of(presentations.saying(list.view()).title()));
    for (Facet<V> facet : facets) {
      String label = facet.wording().label();
      Optional.ofNullable(asked.get(facet.name()))
          .ifPresent(value -> parts.add(label + ": " + names.of(facet, value)));
      Stream.of("from", "to")
          .filter(end -> asked.containsKey(facet.name() + "-" + end))
          .forEach(
              end -> parts.add(label + ", " + end + ": " + asked.get(facet.name() + "-" + end)));
    }
    return String.join(", ", parts);
  }

  /** Entries by their subject and its filters: {@code HMP Bristol, closure announced}. */
  public String of(PageRequest request, Followed followed) {
    List<String> parts =
        new ArrayList<>(followed.subjects().map(subject -> of(request, subject)).toList());
    if (parts.isEmpty()) {
      parts.add("All entries");
    }
    return Stream.concat(parts.stream(), narrowed(followed.query().narrowed()))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> narrowed(TimelineNarrowing narrowed) {
    List<String> parts = new ArrayList<>();
    if (narrowed.type() != null) {
      parts.add(FieldNames.happened(narrowed.type()));
    }
    if (narrowed.which() != null) {
      parts.add(PlainEnglish.plain(EntryTrait.valueOf(narrowed.which())));
    }
    if (narrowed.by() != null) {
      parts.add("recorded by " + PlainEnglish.plain(Role.valueOf(narrowed.by())));
    }
    if (narrowed.from() != null) {
      parts.add("from " + PlainEnglish.said(narrowed.from()));
    }
    if (narrowed.to() != null) {
      parts.add("to " + PlainEnglish.said(narrowed.to()));
    }
    return parts.stream();
  }
}
