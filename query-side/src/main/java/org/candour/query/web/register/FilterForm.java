package org.candour.query.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.api.problem.Params;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Facet;
import org.candour.query.view.FacetLabel;
import org.candour.query.view.View;
import org.candour.query.web.card.RenderedCard.Span;
import org.jspecify.annotations.Nullable;

/** The filters of a view as the controls of a form. */
final class FilterForm {

  private static final String DAY = "for instance 2026-03-31, 2026-03 or 2026";

  private FilterForm() {}

  /**
   * One control, and what was asked for.
   *
   * @param options what there is to choose from; none for a text
   * @param named who it is that the value names, or that nobody of that name is registered; nothing
   *     where it names nobody
   */
  public record Control(
      String name,
      String label,
      @Nullable String hint,
      List<Option> options,
      @Nullable String value,
      List<Span> named) {}

  /** Something to choose. */
  public record Option(String value, String text) {}

  /**
   * The controls, words to search for first.
   *
   * @param names says who a party is
   */
  static <V> List<Control> of(View<V> view, Params params, Function<StreamId, List<Span>> names) {
    List<Control> controls = new ArrayList<>();
    List<Facet<V>> facets = view.facets().stream().filter(Facet::narrows).toList();
    Stream.concat(
            facets.stream().filter(Facet.Words.class::isInstance),
            facets.stream().filter(facet -> !(facet instanceof Facet.Words<?>)))
        .forEach(facet -> controls.addAll(of(facet, params, names)));
    return controls;
  }

  private static List<Control> of(
      Facet<?> facet, Params params, Function<StreamId, List<Span>> names) {
    String name = facet.name();
    FacetLabel ask = facet.wording();
    return facet instanceof Facet.When<?>
        ? List.of(
            text(name + "-from", new FacetLabel(ask.label() + ", from", DAY, false), params, names),
            text(name + "-to", new FacetLabel(ask.label() + ", to", DAY, false), params, names))
        : facet.choices().isEmpty()
            ? List.of(text(name, ask, params, names))
            : List.of(select(name, ask, facet.choices(), params));
  }

  private static Control text(
      String name, FacetLabel ask, Params params, Function<StreamId, List<Span>> names) {
    String value = params.text(name);
    List<Span> named =
        value == null || !ask.namesAParty()
            ? List.of()
            : party(value).map(names).orElseGet(List::of);
    return new Control(name, ask.label(), ask.hint(), List.of(), value, named);
  }

  private static Optional<StreamId> party(String value) {
    try {
      return Optional.of(new Party(value).stream());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Control select(String name, FacetLabel ask, List<String> choices, Params params) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Any"));
    choices.forEach(choice ->
        options.add(new Option(choice, PlainEnglish.capital(PlainEnglish.plain(choice)))));
    return new Control(name, ask.label(), ask.hint(), options, params.text(name), List.of());
  }
}
