package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.Missing;
import org.candour.query.api.Params;
import org.candour.query.platform.Clockwork;
import org.candour.query.platform.Filter;
import org.candour.query.platform.Page;
import org.candour.query.platform.Row;
import org.candour.query.platform.View;
import org.candour.query.platform.ViewReader;
import org.candour.query.platform.Views;
import org.candour.query.wording.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Any view as pages: its list, filtered by its facets, and one row, said field by field. A view
 * needs pages of its own only where a question wants more than that.
 */
@Controller
class RegisterPages {

  private static final int PAGE = 50;

  /** How many fields of a row stand in a list. */
  private static final int IN_BRIEF = 6;

  private final Views views;
  private final ViewReader reader;
  private final Clockwork clockwork;

  RegisterPages(Views views, ViewReader reader, Clockwork clockwork) {
    this.views = views;
    this.reader = reader;
    this.clockwork = clockwork;
  }

  /** A register as the page of all of them names it. */
  public record Register(String view, String title) {}

  /** A filter of the form, and what was typed into it. */
  public record Asked(String name, String label, @Nullable String value) {}

  /** A row in a list: its key, and its first fields. */
  public record Brief(String key, String title, List<Told.Part> parts) {}

  @GetMapping("/registers")
  String registers(HttpServletRequest request, Model model) {
    Params params = Params.of(request, "asAt");
    model.addAttribute("frame", new Frame(request, clockwork.resolve(params.text("asAt"))));
    model.addAttribute("title", "Registers");
    model.addAttribute(
        "registers",
        views.all().stream()
            .filter(view -> !view.name().equals("timeline"))
            .map(view -> new Register(view.name(), title(view)))
            .toList());
    return "registers";
  }

  @GetMapping("/registers/{view}")
  String list(
      @PathVariable("view") String name, HttpServletRequest request, Account account, Model model) {
    return list(view(name), request, account, model);
  }

  private <V> String list(View<V> view, HttpServletRequest request, Account account, Model model) {
    List<String> filtered = FacetFilters.names(view);
    Params params =
        Params.of(
            request,
            Stream.concat(filtered.stream(), Stream.of("asAt", "after")).toArray(String[]::new));
    List<Filter> filters = FacetFilters.of(view, params);
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    Page<V> page = reader.list(account, view, point.asAt(), filters, params.text("after"), PAGE);
    model.addAttribute("frame", new Frame(request, point, reader.lag(view.name())));
    model.addAttribute("title", title(view));
    model.addAttribute("view", view.name());
    model.addAttribute("rows", page.rows().stream().map(RegisterPages::brief).toList());
    model.addAttribute("after", params.text("after"));
    model.addAttribute("next", page.next());
    ViewReader.Counts counts = reader.counts(account, view, point.asAt(), filters, List.of());
    model.addAttribute("count", Say.counted(counts.count()));
    model.addAttribute("withheld", reader.withheld(account, view, point.asAt(), List.of()));
    model.addAttribute("of", Say.counted(counts.of()));
    model.addAttribute(
        "asked",
        filtered.stream()
            .map(filter ->
                new Asked(filter, Field.name(filter.replace('-', ' ')), params.text(filter)))
            .toList());
    return "register";
  }

  @GetMapping("/registers/{view}/{key}")
  String one(
      @PathVariable("view") String name,
      @PathVariable("key") String key,
      HttpServletRequest request,
      Account account,
      Model model) {
    View<?> view = view(name);
    Clockwork.Point point = clockwork.resolve(Params.of(request, "asAt").text("asAt"));
    if (key.length() > 200 || key.chars().anyMatch(Character::isISOControl)) {
      throw new Missing("There is nothing here");
    }
    Row<?> row =
        reader
            .find(account, view, key, point.asAt())
            .orElseThrow(() ->
                new Missing(
                    point.asAt().isFixed()
                        ? "Nothing had been recorded about this at this point"
                        : "There is nothing here"));
    model.addAttribute("frame", new Frame(request, point, reader.lag(view.name())));
    model.addAttribute("title", title(view));
    model.addAttribute("view", view.name());
    model.addAttribute("key", key);
    model.addAttribute("stream", view.replays().orElse(null));
    model.addAttribute("since", row.since());
    model.addAttribute("fields", Telling.fields(row.value()));
    return "row";
  }

  private View<?> view(String name) {
    return views
        .find(name)
        .filter(view -> !view.name().equals("timeline"))
        .orElseThrow(() -> new Missing("There is no such register"));
  }

  private static String title(View<?> view) {
    return Field.name(view.name().replace('-', ' '));
  }

  private static Brief brief(Row<?> row) {
    List<Told.Part> said =
        Telling.fields(row.value()).stream()
            .filter(part -> part.value().text() != null)
            .filter(part -> !part.name().equals("Id"))
            .toList();
    String title = said.isEmpty() ? row.key() : said.getFirst().value().text();
    return new Brief(
        row.key(), title == null ? row.key() : title, said.stream().limit(IN_BRIEF).toList());
  }
}
