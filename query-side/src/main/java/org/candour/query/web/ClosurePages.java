package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.estate.closure.Closure;
import org.candour.query.estate.closure.ClosuresView;
import org.candour.query.estate.establishment.Establishment;
import org.candour.query.estate.establishment.EstablishmentsView;
import org.candour.query.view.read.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All closures, and one closure. */
@Controller
class ClosurePages {

  private static final int PAGE = 100;

  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final ClosuresView closures;
  private final EstablishmentsView establishments;

  ClosurePages(
      ViewReader reader,
      PointInTimeResolver clockwork,
      ClosuresView closures,
      EstablishmentsView establishments) {
    this.reader = reader;
    this.clockwork = clockwork;
    this.closures = closures;
    this.establishments = establishments;
  }

  @GetMapping("/closures")
  String closures(HttpServletRequest request, Account account, Model model) {
    Params params = Params.of(request, "state", "asAt", "after");
    Closure.State state = state(params.text("state"));
    String after = params.text("after");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    List<Filter> filters =
        state == null ? List.of() : List.of(new Filter.Is("state", state.name()));
    Page<Closure> page = reader.list(account, closures, point.asAt(), filters, after, PAGE);
    List<Closure> shown = page.rows().stream().map(Row::value).toList();
    model.addAttribute("frame", new PageContext(request, point, reader.lag(closures.name())));
    model.addAttribute("closures", shown);
    model.addAttribute("after", after);
    model.addAttribute("next", page.next());
    ViewReader.Counts counts =
        reader.counts(account, closures, point.asAt(), filters, List.of(), page);
    model.addAttribute("count", TemplateFormats.counted(counts.count()));
    model.addAttribute("of", TemplateFormats.counted(counts.of()));
    model.addAttribute("withheld", reader.withheld(account, closures, point.asAt(), List.of()));
    model.addAttribute("names", names(account, shown, point.asAt()));
    model.addAttribute("state", state);
    model.addAttribute("states", Closure.State.values());
    return "closures";
  }

  private static Closure.@Nullable State state(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(Closure.State.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Params.InvalidException("state", "Choose one of the states in the list"));
  }

  private Map<String, String> names(Account account, List<Closure> shown, PointInTime asAt) {
    Set<String> codes =
        shown.stream()
            .map(Closure::establishment)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return reader.findAll(account, establishments, codes, asAt).stream()
        .collect(Collectors.toMap(Establishment::code, Establishment::title));
  }

  @GetMapping("/closures/{id}")
  String closure(
      @PathVariable("id") String id, HttpServletRequest request, Account account, Model model) {
    Params params = Params.of(request, "asAt");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    if (!id.matches("[0-9a-f-]{1,64}")) {
      throw new NotFoundException("There is no such closure");
    }
    Row<Closure> row =
        reader
            .find(account, closures, id, point.asAt())
            .orElseThrow(() ->
                new NotFoundException(
                    point.asAt().isFixed()
                        ? "Nothing had been recorded about this closure at this point"
                        : "There is no such closure"));
    String code = row.value().establishment();
    model.addAttribute("frame", new PageContext(request, point, reader.lag(closures.name())));
    model.addAttribute("closure", row.value());
    model.addAttribute("since", row.since());
    model.addAttribute(
        "name", code == null ? "an establishment not named" : name(account, code, point.asAt()));
    return "closure";
  }

  private String name(Account account, String code, PointInTime asAt) {
    return reader.findAll(account, establishments, List.of(code), asAt).stream()
        .map(Establishment::title)
        .findFirst()
        .orElse(code);
  }
}
