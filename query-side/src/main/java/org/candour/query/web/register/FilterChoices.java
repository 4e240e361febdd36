package org.candour.query.web.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to choose from where a list is narrowed, by the names that people know. */
@Component
class FilterChoices {

  /** More than these nobody looks through: then the value is typed. */
  private static final int MOST = 300;

  private final ViewReader reader;
  private final CardRenderer cards;

  FilterChoices(ViewReader reader, CardRenderer cards) {
    this.reader = reader;
    this.cards = cards;
  }

  /**
   * The choices of each facet, and the names of their values.
   *
   * @param of by the names of facets; none of a facet whose value is typed
   */
  record Choices(Map<String, List<FilterForm.Option>> of, FacetNames names) {}

  <V> Choices of(PageRequest request, View<V> view, ListQuery query) {
    Map<Facet<V>, List<String>> values = new HashMap<>();
    Set<StreamId> named = new HashSet<>();
    for (Facet<V> facet : view.facets()) {
      String asked = facet.narrows() ? query.asked(facet.name()) : null;
      Stream.ofNullable(asked)
          .forEach(value -> named.addAll(FacetNames.streams(facet, List.of(value))));
      values(request, view, facet)
          .map(found -> with(found, facet.choices().isEmpty() ? asked : null))
          .ifPresent(found -> {
            values.put(facet, found);
            named.addAll(FacetNames.streams(facet, found));
          });
    }
    FacetNames names = new FacetNames(cards.called(request, named));
    Map<String, List<FilterForm.Option>> choices = new HashMap<>();
    values.forEach((facet, found) -> choices.put(facet.name(), options(facet, found, names)));
    return new Choices(choices, names);
  }

  /** What was asked for is a choice too, though no row has it. */
  private static List<String> with(List<String> values, @Nullable String asked) {
    List<String> all = new ArrayList<>(values);
    if (asked != null && !all.contains(asked)) {
      all.add(asked);
    }
    return all;
  }

  private <V> Optional<List<String>> values(PageRequest request, View<V> view, Facet<V> facet) {
    return switch (facet) {
      case Facet.When<V> _, Facet.Words<V> _, Facet.Amount<V> _, Facet.Found<V> _ ->
          Optional.empty();
      case Facet.One<V> _, Facet.Many<V> _, Facet.Through<V> _ when !facet.choices().isEmpty() ->
          Optional.of(facet.choices());
      case Facet.One<V> _, Facet.Many<V> _, Facet.Through<V> _ ->
          reader
              .values(request.account(), view, request.asAt(), facet)
              .filter(found -> found.size() <= MOST);
    };
  }

  /** Names in their order; constants in their own. */
  private static List<FilterForm.Option> options(
      Facet<?> facet, List<String> values, FacetNames names) {
    List<FilterForm.Option> options = new ArrayList<>();
    options.add(new FilterForm.Option("", "Any"));
    Stream<FilterForm.Option> said =
        values.stream().map(value -> new FilterForm.Option(value, names.of(facet, value)));
    (facet.choices().isEmpty()
            ? said.sorted(
                Comparator.comparing(FilterForm.Option::text, String.CASE_INSENSITIVE_ORDER))
            : said)
        .forEach(options::add);
    return options;
  }
}
