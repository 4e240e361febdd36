package org.candour.query.web.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.web.card.FacetNames;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.Paging;
import org.candour.query.web.context.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of a view’s rows.
 *
 * @param drawing of the rows; null where there is nothing to draw
 * @param <V> the view’s row
 */
public record ListPage<V>(
    PageContext context,
    ViewPresentation<V> presentation,
    List<Span> seeAlso,
    FilterForm form,
    Layout layout,
    Tally tally,
    List<RenderedCard> rows,
    @Nullable Picture drawing,
    Paging paging) {

  /** What says how the page is shown, and not what is in the list. */
  private static final Set<String> NOT_OF_CSV =
      Set.of(Shape.PARAMETER, "sort", "after", "before", "page", "limit", "step");

  /** The address of the same list as CSV. */
  public String csv(PageLinks links) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/api/" + presentation.view() + ".csv");
    Map<String, Object> values = new TreeMap<>();
    links
        .parameters()
        .forEach((name, value) -> {
          if (!NOT_OF_CSV.contains(name)) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
          }
        });
    return address.encode().buildAndExpand(values).toUriString();
  }

  /** The filters as a form, with chips of what is filled in. */
  static <V> FilterForm form(
      View<V> view, ListQuery query, PageLinks links, FilterChoices.Choices choices) {
    Map<String, String> kept = new TreeMap<>(links.parameters());
    kept.keySet().retainAll(List.of("asAt", Shape.PARAMETER));
    return FilterForm.of(view, query, choices, kept, chips(view, query, links, choices.names()));
  }

  private static <V> List<FilterForm.Chip> chips(
      View<V> view, ListQuery query, PageLinks links, FacetNames names) {
    List<FilterForm.Chip> chips = new ArrayList<>();
    for (Facet<V> facet : view.facets()) {
      String label = facet.wording().label();
      if (facet instanceof Facet.When<?>) {
        chip(chips, query, links, facet.name() + "-from", label + ", from", value -> value);
        chip(chips, query, links, facet.name() + "-to", label + ", to", value -> value);
      } else if (facet.narrows()) {
        chip(chips, query, links, facet.name(), label, value -> names.of(facet, value));
      }
    }
    return chips;
  }

  private static void chip(
      List<FilterForm.Chip> chips,
      ListQuery query,
      PageLinks links,
      String name,
      String label,
      UnaryOperator<String> inWords) {
    String value = query.asked(name);
    if (value != null && !query.errors().containsKey(name)) {
      chips.add(new FilterForm.Chip(label, inWords.apply(value), links.with(name, null)));
    }
  }

  /**
   * How the list is laid out, and how else it can be.
   *
   * @param other the address of the other layout; null where there is none
   * @param otherName {@code table} or {@code cards}
   * @param heading what heads the first column of the table
   */
  public record Layout(
      boolean table,
      @Nullable String other,
      String otherName,
      String heading,
      List<SortLinks.Head> orders,
      List<SortLinks.Head> columns) {

    /**
     * Cards or a table.
     *
     * @param first the first row’s card, which names the columns; null for a list without rows
     */
    static Layout of(
        View<?> view,
        ViewPresentation<?> presentation,
        ListQuery query,
        PageLinks links,
        @Nullable Card first) {
      List<String> columns = first == null ? List.of() : first.columns();
      boolean table = query.shape() == Shape.TABLE && (first == null || !columns.isEmpty());
      Shape other = table ? Shape.CARDS : Shape.TABLE;
      String show = other == Shape.usual(presentation) ? null : other.word();
      List<SortLinks.Head> orders = SortLinks.orders(view, links, query.sort());
      return new Layout(
          table,
          table || !columns.isEmpty() ? links.with(Shape.PARAMETER, show) : null,
          table ? "rows" : "a table",
          PlainEnglish.capital(presentation.one()),
          orders,
          SortLinks.columns(columns, orders));
    }

    /** The orders to choose from, as a component of the Design System. */
    public Map<String, Object> sort() {
      Map<String, Object> component = new HashMap<>();
      component.put("id", "f-sort");
      component.put("name", "sort");
      component.put("label", Map.of("text", "Sort by", "classes", "govuk-label--s"));
      component.put(
          "items",
          orders.stream()
              .flatMap(SortLinks.Head::choices)
              .map(choice ->
                  Map.of("value", choice.value(), "text", choice.text(), "selected", choice.now()))
              .toList());
      return component;
    }

    private @Nullable String now() {
      return orders.stream()
          .skip(1)
          .flatMap(SortLinks.Head::choices)
          .filter(SortLinks.Choice::now)
          .map(SortLinks.Choice::text)
          .findFirst()
          .orElse(null);
    }
  }

  /** What it is a list of, what it is narrowed to, and what else tells it from the same list. */
  public String title() {
    String narrowed =
        form.chips().stream()
            .map(chip -> chip.label() + ": " + chip.value())
            .collect(Collectors.joining(", "));
    return (form.isWrong() ? "Error: " : "")
        + Stream.of(
                presentation.title(),
                narrowed,
                PlainEnglish.maybe("sorted by ", layout.now(), ""),
                layout.table() == presentation.isTable() ? "" : "as " + otherShape())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
  }

  private String otherShape() {
    return layout.table() ? "a table" : "rows";
  }
}
