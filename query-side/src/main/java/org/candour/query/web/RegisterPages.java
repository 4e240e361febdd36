package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.View;
import org.candour.query.view.read.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.Sort;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Any view as pages: its list, filtered by its facets, and one row with its history, in the words
 * that its {@link ViewPresentation} brings.
 */
@Controller
class RegisterPages {

  private static final int PAGE = 50;
  private static final String TABLE = "table";

  private final PresentationCatalogue registers;
  private final CardRenderer cards;
  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final TimelineView timeline;

  RegisterPages(
      PresentationCatalogue registers,
      CardRenderer cards,
      ViewReader reader,
      PointInTimeResolver clockwork,
      TimelineView timeline) {
    this.registers = registers;
    this.cards = cards;
    this.reader = reader;
    this.clockwork = clockwork;
    this.timeline = timeline;
  }

  @GetMapping("/registers")
  String registers(HttpServletRequest request, Model model) {
    Params params = Params.of(request, "asAt");
    model.addAttribute("frame", new PageContext(request, clockwork.resolve(params.text("asAt"))));
    model.addAttribute("registers", registers.views().stream().map(registers::saying).toList());
    return "registers";
  }

  @GetMapping("/registers/{view}")
  String list(
      @PathVariable("view") String name, HttpServletRequest request, Account account, Model model) {
    return list(view(name), request, account, model);
  }

  private <V> String list(View<V> view, HttpServletRequest request, Account account, Model model) {
    ViewPresentation<V> register = registers.saying(view);
    Stream<String> others = Stream.of("asAt", "after", "sort", "show");
    Params params =
        Params.of(
            request,
            Stream.concat(FacetFilters.names(view).stream(), others).toArray(String[]::new));
    List<Filter> filters = FacetFilters.of(view, params);
    Sort sort = SortLinks.asked(view, params);
    boolean asTable = table(params.text("show"));
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    Page<V> page =
        reader.list(account, view, point.asAt(), filters, sort, params.text("after"), PAGE);
    PageContext frame = new PageContext(request, point, reader.lag(view.name()));
    Map<String, Card> rows = new LinkedHashMap<>();
    page.rows().forEach(row -> rows.put(row.key(), register.card(row.value(), point.day())));
    List<String> columns = rows.values().stream().findFirst().map(Card::columns).orElse(List.of());
    boolean table = asTable && (rows.isEmpty() || !columns.isEmpty());
    List<SortLinks.Head> orders = SortLinks.orders(view, frame, sort);
    model.addAttribute("frame", frame);
    model.addAttribute("register", register);
    model.addAttribute("rows", cards.show(account, frame, view.name(), rows, table));
    model.addAttribute("after", params.text("after"));
    model.addAttribute("next", page.next());
    ViewReader.Counts counts = reader.counts(account, view, point.asAt(), filters, List.of(), page);
    model.addAttribute("count", TemplateFormats.counted(counts.count()));
    model.addAttribute("withheld", reader.withheld(account, view, point.asAt(), List.of()));
    model.addAttribute("of", TemplateFormats.counted(counts.of()));
    model.addAttribute("filtered", !filters.isEmpty());
    model.addAttribute("controls", FilterForm.of(view, params));
    model.addAttribute("table", table);
    model.addAttribute("sort", params.text("sort"));
    model.addAttribute("orders", orders);
    model.addAttribute("columns", SortLinks.columns(columns, orders));
    return "register";
  }

  private static boolean table(@org.jspecify.annotations.Nullable String show) {
    if (show != null && !show.equals(TABLE)) {
      throw new Params.Invalid("show", "A list is shown as cards, or as a " + TABLE);
    }
    return show != null;
  }

  @GetMapping("/registers/{view}/{key}")
  String one(
      @PathVariable("view") String name,
      @PathVariable("key") String key,
      HttpServletRequest request,
      Account account,
      Model model) {
    return one(view(name), key, request, account, model);
  }

  private <V> String one(
      View<V> view, String key, HttpServletRequest request, Account account, Model model) {
    ViewPresentation<V> register = registers.saying(view);
    Params params = Params.of(request, "asAt", "after");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    if (key.length() > 200 || key.chars().anyMatch(Character::isISOControl)) {
      throw new NotFoundException("There is nothing here");
    }
    Row<V> row =
        reader
            .find(account, view, key, point.asAt())
            .orElseThrow(() ->
                new NotFoundException(
                    point.asAt().isFixed()
                        ? "Nothing had been recorded about this at this point"
                        : "There is nothing here"));
    PageContext frame =
        new PageContext(request, point, reader.lag(view.name()), reader.lag(timeline.name()));
    Map<String, Card> card = Map.of(key, register.card(row.value(), point.day()));
    model.addAttribute("frame", frame);
    model.addAttribute("register", register);
    model.addAttribute("key", key);
    model.addAttribute("card", cards.show(account, frame, view.name(), card, true).getFirst());
    model.addAttribute("since", row.since());
    model.addAttribute("fields", RecordFormatter.fields(row.value()));
    StreamId stream =
        view.replays()
            .map(type -> new StreamId(type, key))
            .or(() -> register.stream(row.value()))
            .orElse(null);
    model.addAttribute("stream", stream);
    model.addAttribute("own", view.replays().isPresent());
    if (stream != null) {
      history(account, frame, point, stream, params, model);
    }
    return "row";
  }

  /** What was recorded about a stream, in it and elsewhere. */
  private void history(
      Account account,
      PageContext frame,
      PointInTimeResolver.Point point,
      StreamId stream,
      Params params,
      Model model) {
    List<Filter> filters = new TimelineQuery(null, null, stream, null, null, null).filters();
    Page<TimelineLine> page =
        reader.list(account, timeline, point.asAt(), filters, params.text("after"), PAGE);
    List<TimelineLine> lines = page.rows().stream().map(Row::value).toList();
    model.addAttribute("lines", lines);
    model.addAttribute(
        "named", cards.naming(account, frame, lines.stream().flatMap(TimelineLine::named)));
    model.addAttribute("after", params.text("after"));
    model.addAttribute("next", page.next());
    model.addAttribute("count", reader.countAll(account, timeline, point.asAt(), filters));
    model.addAttribute("withheld", reader.withheld(account, timeline, point.asAt(), filters));
  }

  private View<?> view(String name) {
    return registers
        .find(name)
        .orElseThrow(() -> new NotFoundException("There is no such register"));
  }
}
