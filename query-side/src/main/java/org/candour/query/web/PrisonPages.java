package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.candour.events.EventType;
import org.candour.events.access.Account;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.StreamId;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.estate.closure.Closure;
import org.candour.query.estate.closure.ClosuresView;
import org.candour.query.estate.establishment.Establishment;
import org.candour.query.estate.establishment.EstablishmentsView;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
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

/** The list of prisons, and one prison with its audit timeline. */
@Controller
class PrisonPages {

  private static final int PAGE = 100;

  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final EstablishmentsView establishments;
  private final ClosuresView closures;
  private final TimelineView timeline;
  private final CardRenderer cards;

  PrisonPages(
      ViewReader reader,
      PointInTimeResolver clockwork,
      EstablishmentsView establishments,
      ClosuresView closures,
      TimelineView timeline,
      CardRenderer cards) {
    this.reader = reader;
    this.clockwork = clockwork;
    this.establishments = establishments;
    this.closures = closures;
    this.timeline = timeline;
    this.cards = cards;
  }

  @GetMapping("/")
  String prisons(HttpServletRequest request, Account account, Model model) {
    Params params = Params.of(request, "q", "state", "asAt", "after");
    String text = params.text("q");
    Establishment.State state = state(params.text("state"));
    String after = params.text("after");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    List<Filter> filters =
        state == null ? List.of() : List.of(new Filter.Is("state", state.name()));
    List<Row<Establishment>> found =
        matching(account, point.asAt(), filters, text, after, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<Row<Establishment>> page = more ? found.subList(0, PAGE) : found;
    model.addAttribute("frame", new PageContext(request, point, reader.lag(establishments.name())));
    model.addAttribute("prisons", page.stream().map(Row::value).toList());
    model.addAttribute("after", after);
    model.addAttribute("next", more ? page.getLast().cursor() : null);
    model.addAttribute(
        "count",
        TemplateFormats.counted(
            text == null
                ? reader.count(account, establishments, point.asAt(), filters)
                : matching(account, point.asAt(), filters, text, null, Integer.MAX_VALUE).size()));
    model.addAttribute(
        "of",
        TemplateFormats.counted(reader.count(account, establishments, point.asAt(), List.of())));
    model.addAttribute(
        "withheld", reader.withheld(account, establishments, point.asAt(), List.of()));
    model.addAttribute("q", text);
    model.addAttribute("state", state);
    model.addAttribute("states", Establishment.State.values());
    return "prisons";
  }

  private static Establishment.@Nullable State state(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(Establishment.State.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Params.Invalid("state", "Choose one of the states in the list"));
  }

  /** Up to so many of the prisons after a cursor that a text is found in. */
  private List<Row<Establishment>> matching(
      Account account,
      PointInTime asAt,
      List<Filter> filters,
      @Nullable String text,
      @Nullable String after,
      int limit) {
    List<Row<Establishment>> found = new ArrayList<>();
    String cursor = after;
    do {
      Page<Establishment> page =
          reader.list(account, establishments, asAt, filters, cursor, PAGE + 1);
      page.rows().stream()
          .filter(row -> text == null || matches(row.value(), text))
          .limit(limit - found.size())
          .forEach(found::add);
      cursor = page.next();
    } while (cursor != null && found.size() < limit);
    return found;
  }

  private static boolean matches(Establishment establishment, String text) {
    String sought = text.toLowerCase(Locale.UK);
    return (establishment.title() + " " + establishment.code() + " " + establishment.county())
        .toLowerCase(Locale.UK)
        .contains(sought);
  }

  @GetMapping("/prisons/{code}")
  String prison(
      @PathVariable("code") String code, HttpServletRequest request, Account account, Model model) {
    Params params = Params.of(request, "from", "to", "type", "asAt", "after");
    StreamId prison = establishment(code);
    TimelineQuery query =
        new TimelineQuery(
            prison, null, null, params.text("type"), params.from("from"), params.to("to", "from"));
    String after = params.text("after");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    var at = point.asAt();
    Establishment row =
        reader
            .find(account, establishments, code, at)
            .map(Row::value)
            .orElseThrow(() ->
                new NotFoundException(
                    at.isFixed()
                        ? "Nothing had been recorded about this prison at this point"
                        : "Nothing has been recorded about a prison of this code"));
    Page<TimelineLine> lines = reader.list(account, timeline, at, query.filters(), after, 50);
    PageContext frame =
        new PageContext(
            request,
            point,
            reader.lag(timeline.name()),
            reader.lag(establishments.name()),
            reader.lag(closures.name()));
    model.addAttribute("frame", frame);
    model.addAttribute("prison", row);
    List<Filter> here = List.of(new Filter.Is("establishment", code));
    Page<Closure> closing = reader.list(account, closures, at, here, null, PAGE);
    model.addAttribute("withheldClosures", reader.withheld(account, closures, at, here));
    model.addAttribute("closures", closing.rows().stream().map(Row::value).toList());
    model.addAttribute("moreClosures", closing.next() != null);
    List<TimelineLine> shown = lines.rows().stream().map(Row::value).toList();
    model.addAttribute("lines", shown);
    model.addAttribute(
        "named", cards.naming(account, frame, shown.stream().flatMap(TimelineLine::named)));
    model.addAttribute("next", lines.next());
    model.addAttribute("after", after);
    ViewReader.Counts counts =
        reader.counts(account, timeline, at, query.filters(), query.whole().filters(), lines);
    model.addAttribute("count", TemplateFormats.counted(counts.count()));
    model.addAttribute("of", TemplateFormats.counted(counts.of()));
    model.addAttribute("withheld", reader.withheld(account, timeline, at, query.whole().filters()));
    model.addAttribute("from", params.text("from"));
    model.addAttribute("to", params.text("to"));
    model.addAttribute("type", query.type());
    model.addAttribute("types", types());
    return "prison";
  }

  private static List<String> types() {
    EventRegistry registry = EventRegistry.instance();
    return registry.all().stream().map(registry::typeOf).map(EventType::value).distinct().toList();
  }

  private static StreamId establishment(String code) {
    try {
      return new StreamId("establishment", code);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("Nothing has been recorded about a prison of this code");
    }
  }
}
