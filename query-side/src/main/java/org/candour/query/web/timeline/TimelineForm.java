package org.candour.query.web.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.query.api.TimelineParameters;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.EntryTrait;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineOrder;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of a timeline, as typed, and what of it cannot be read.
 *
 * @param order in which the entries come
 * @param narrowed what can be read
 * @param typed what was asked for, by the names of parameters
 * @param wrong what cannot be read, by the names of parameters: why not
 * @param words the language that it asks in
 * @param kept other parameters that the form sends along
 */
public record TimelineForm(
    TimelineOrder order,
    TimelineNarrowing narrowed,
    Map<String, String> typed,
    Map<String, String> wrong,
    Map<String, String> kept,
    Language words) {

  /** The messages of the constants of a parameter. */
  private static final Map<String, String> GROUPS =
      Map.of(
          TimelineView.BY, "role",
          TimelineView.WHICH, "trait",
          TimelineOrder.PARAMETER, "timeline.order");

  /** The parameters of a page that has a timeline, among them those of the page. */
  public static Params params(HttpServletRequest request) {
    return Params.of(
        request, TimelineParameters.narrowingAnd(TimelineOrder.PARAMETER, "asAt", "after", "page"));
  }

  static TimelineForm of(Params params, PageRequest request, PointInTimeResolver points) {
    PageLinks links = request.links();
    Map<String, String> wrong = new LinkedHashMap<>();
    Lenient reading = new Lenient(wrong, request.words());
    TimelineNarrowing narrowed = TimelineParameters.narrowing(points, params, reading);
    String order =
        reading.of(
            TimelineOrder.PARAMETER,
            () -> params.constant(TimelineOrder.PARAMETER, TimelineOrder.class));
    Map<String, String> kept = new TreeMap<>(links.parameters());
    kept.keySet().retainAll(List.of("asAt", TimelineOrder.PARAMETER));
    return new TimelineForm(
        order == null ? TimelineOrder.HAPPENED : TimelineOrder.valueOf(order),
        narrowed,
        TimelineParameters.narrowing(links.parameters()),
        wrong,
        kept,
        request.words());
  }

  /** Keeps what is wrong, to be put right on the page. */
  private record Lenient(Map<String, String> wrong, Language words)
      implements TimelineParameters.Reading {
    @Override
    public <T> @Nullable T of(String name, Supplier<@Nullable T> read) {
      try {
        return read.get();
      } catch (UnusableParameterException e) {
        wrong.put(name, e.inWords(words));
        return null;
      }
    }

    @Override
    public boolean failed(String name) {
      return wrong.containsKey(name);
    }
  }

  /** Whether it asks for less than everything. */
  public boolean isFiltered() {
    return !typed.isEmpty() && wrong.size() < typed.size();
  }

  /** What was typed or chosen; empty for nothing. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** The options of a text box. */
  public Map<String, Object> box(String name) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("id", "t-" + name);
    options.put("name", name);
    options.put("value", typed(name));
    options.put("label", Map.of("text", words.of("timeline.box." + name)));
    options.put("hint", Map.of("text", words.of("timeline.like")));
    if (wrong.containsKey(name)) {
      options.put(
          "errorMessage",
          Map.of("text", wrong.get(name), "visuallyHiddenText", words.of("form.error")));
    }
    return options;
  }

  /** The options of the summary of what cannot be read. */
  public Map<String, Object> errors() {
    return Map.of(
        "titleText",
        words.of("form.problem"),
        "errorList",
        wrong.entrySet().stream()
            .map(each -> Map.of("text", each.getValue(), "href", "#t-" + each.getKey()))
            .toList());
  }

  /** What a parameter asks for, in words: {@code by executive governor}. */
  public static String asked(String name, String value, Language words) {
    return words.of(
        "asked." + name,
        constants(name)
            .filter(each -> each.name().equals(value))
            .findFirst()
            .map(each -> words.ofOne(GROUPS.getOrDefault(name, name), each))
            .orElseGet(() -> PlainEnglish.plain(value)));
  }

  private static Stream<? extends Enum<?>> constants(String name) {
    return switch (name) {
      case TimelineView.BY -> Arrays.stream(Role.values());
      case TimelineView.WHICH -> Arrays.stream(EntryTrait.values());
      case TimelineOrder.PARAMETER -> Arrays.stream(TimelineOrder.values());
      default -> Stream.empty();
    };
  }

  /** Something to choose. */
  public record Choice(String value, String text) {}

  /** Who can have recorded something. */
  public List<Choice> roles() {
    return Arrays.stream(Role.values())
        .map(role ->
            new Choice(
                role.name(),
                role == Role.LEDGER_CLERK
                    ? words.of("who.candour")
                    : PlainEnglish.capital(words.ofOne("role", role))))
        .toList();
  }

  /** What entries are counted by. */
  public List<Choice> traits() {
    return Arrays.stream(EntryTrait.values())
        .map(trait -> new Choice(trait.name(), words.ofOne("trait", trait)))
        .toList();
  }
}
