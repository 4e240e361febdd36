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
import org.candour.query.web.card.FacetNames;
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
    Map<String, List<String>> there = there(request, view);
    Map<Facet<V>, List<String>> values = new HashMap<>();
    Set<StreamId> named = new HashSet<>();
    for (Facet<V> facet : view.facets()) {
      String asked = facet.narrows() ? query.asked(facet.name()) : null;
      Stream.ofNullable(asked)
          .forEach(value -> named.addAll(FacetNames.streams(facet, List.of(value))));
      Optional.ofNullable(facet.choices().isEmpty() ? there.get(facet.name()) : facet.choices())
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

  /** The values that rows have of the facets of which nothing else says what there can be. */
  private <V> Map<String, List<String>> there(PageRequest request, View<V> view) {
    List<Facet<V>> open =
        view.facets().stream()
            .filter(facet -> facet instanceof Facet.One<V> || facet instanceof Facet.Many<V>)
            .filter(facet -> facet.choices().isEmpty())
            .toList();
    Map<String, List<String>> there =
        new HashMap<>(reader.values(request.account(), view, request.asAt(), open));
    there.values().removeIf(values -> values.size() > MOST);
    return there;
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
