package org.candour.query.web.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What a list can be narrowed by and sorted by, as a form.
 *
 * @param first the controls that are always in sight: words to search for, and what comes first
 * @param more the others
 * @param open whether one of the others is filled in or must be put right
 * @param kept other parameters that the form sends along
 * @param chips what the list is narrowed to
 * @param errors what must be put right, by the parameter
 */
public record FilterForm(
    List<Control> first,
    List<Control> more,
    boolean open,
    Map<String, String> kept,
    List<Chip> chips,
    Map<String, String> errors) {

  private static final int IN_SIGHT = 4;
  private static final String DAY = "For example, 31 March 2026, March 2026 or 2026";

  public FilterForm {
    first = List.copyOf(first);
    more = List.copyOf(more);
    chips = List.copyOf(chips);
  }

  /** Something to choose. */
  public record Option(String value, String text) {}

  /**
   * What a list is narrowed to, in words.
   *
   * @param without where the list is without it
   */
  public record Chip(String label, String value, String without) {}

  /**
   * One control.
   *
   * @param options what there is to choose from; none for a text
   * @param value what was asked for
   * @param error what is wrong with that
   */
  public record Control(
      String name,
      String label,
      @Nullable String hint,
      List<Option> options,
      @Nullable String value,
      @Nullable String error) {

    public boolean isChoice() {
      return !options.isEmpty();
    }

    boolean isFilledIn() {
      return value != null;
    }

    /** The control as a component of the Design System. */
    public Map<String, Object> component() {
      Map<String, Object> component = new HashMap<>();
      component.put("id", "f-" + name);
      component.put("name", name);
      component.put("label", Map.of("text", label, "classes", "govuk-label--s"));
      component.put("value", Objects.requireNonNullElse(value, ""));
      if (hint != null) {
        component.put("hint", Map.of("text", hint));
      }
      if (error != null) {
        component.put("errorMessage", Map.of("text", error));
      }
      if (isChoice()) {
        component.put(
            "items",
            options.stream().map(o -> Map.of("value", o.value(), "text", o.text())).toList());
      }
      return component;
    }
  }

  /** The form of a list as it was asked for. */
  static <V> FilterForm of(
      View<V> view,
      ListQuery query,
      FilterChoices.Choices choices,
      Map<String, String> kept,
      List<Chip> chips) {
    List<Control> all = new ArrayList<>();
    List<Facet<V>> facets = view.facets().stream().filter(Facet::narrows).toList();
    Stream.concat(
            facets.stream().filter(Facet.Words.class::isInstance),
            facets.stream().filter(facet -> !(facet instanceof Facet.Words<?>)))
        .forEach(facet -> all.addAll(controls(facet, query, choices)));
    List<Control> first = all.subList(0, Math.min(IN_SIGHT, all.size()));
    List<Control> more = all.subList(first.size(), all.size());
    boolean open = more.stream().anyMatch(Control::isFilledIn);
    return new FilterForm(first, more, open, kept, chips, query.errors());
  }

  private static List<Control> controls(
      Facet<?> facet, ListQuery query, FilterChoices.Choices choices) {
    String name = facet.name();
    String label = facet.wording().label();
    return facet instanceof Facet.When<?>
        ? List.of(
            control(name + "-from", label + ", from", DAY, List.of(), query),
            control(name + "-to", label + ", to", null, List.of(), query))
        : List.of(control(name, label, null, choices.of().getOrDefault(name, List.of()), query));
  }

  private static Control control(
      String name, String label, @Nullable String hint, List<Option> options, ListQuery query) {
    return new Control(name, label, hint, options, query.asked(name), query.errors().get(name));
  }

  /** Whether somebody narrowed the list. */
  public boolean isFiltered() {
    return !chips.isEmpty();
  }

  /** Whether something must be put right before rows are shown. */
  public boolean isWrong() {
    return !errors.isEmpty();
  }

  /** What must be put right, each leading to its control. */
  public Map<String, Object> summary() {
    return Map.of(
        "titleText",
        "There is a problem",
        "errorList",
        errors.entrySet().stream()
            .map(each -> Map.of("text", each.getValue(), "href", "#f-" + each.getKey()))
            .toList());
  }
}
