package org.candour.query.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.view.read.Page;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.context.Paging;
import org.candour.query.web.desk.DeskPart.Weight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page of the public, and what is new in the record. */
@Controller
class FrontPages {

  private static final int SHOWN = 5;
  private static final int PAGE = 50;

  private static final List<DeskPart> FIGURES =
      List.of(
          figure("prisons", "establishments", Map.of()),
          figure("closures", "closures", Map.of()),
          figure("failures", "failures", Map.of("open", "yes")),
          figure("promises", "commitments", Map.of("missed", "yes")));

  private final PageRequests requests;
  private final DeskReader reader;
  private final DeskWriter writer;
  private final NewEntries entries;

  FrontPages(PageRequests requests, DeskReader reader, DeskWriter writer, NewEntries entries) {
    this.requests = requests;
    this.reader = reader;
    this.writer = writer;
    this.entries = entries;
  }

  /** What is counted is called by the messages of its id. */
  private static DeskPart figure(String id, String view, Map<String, String> filters) {
    return new DeskPart(id, id, id, id, view, filters, Weight.FIGURE, "", List.of());
  }

  /** What the public sees first. */
  record FrontPage(
      PageContext context,
      List<DeskPage.Figure> figures,
      List<TimelineLine> lines,
      NamedText named,
      String all) {

    public String title() {
      return context.words().of("front.title");
    }
  }

  /**
   * Entries from one on.
   *
   * @param title with whom they are about, where that is one
   * @param said what the page lists, in a sentence
   */
  record NewPage(
      PageContext context,
      String title,
      String said,
      List<TimelineLine> lines,
      NamedText named,
      Paging paging) {}

  @GetMapping("/")
  ModelAndView front(HttpServletRequest servlet, Account account) {
    Params params = Params.of(servlet, "asAt");
    PageRequest request =
        requests.of(servlet, params, account, reader.views(FIGURES.stream())).inEveryLanguage();
    if (account.isSignedIn()) {
      return DeskPages.away(request.links().to("desk"));
    }
    Page<TimelineLine> newest = entries.page(request, Place.EVERYWHERE, 0, null, SHOWN);
    return new ModelAndView(
        "front",
        "page",
        new FrontPage(
            request.context(),
            FIGURES.stream().map(part -> figure(request, part)).toList(),
            NewEntries.lines(newest),
            entries.named(request, newest),
            request.links().to("new")));
  }

  private DeskPage.Figure figure(PageRequest request, DeskPart part) {
    long count = reader.count(request, part);
    return writer.figure(request, part, count, request.words().count("figure." + part.id(), count));
  }

  @GetMapping("/new")
  ModelAndView news(HttpServletRequest servlet, Account account) {
    Params params = Params.of(servlet, "since", "about", "asAt", "after", "page");
    params.number("page");
    Long since = params.number("since");
    long from = since == null ? 0 : since;
    Place place = new Place(params.stream("about"));
    PageRequest request = requests.of(servlet, params, account, entries.view());
    Page<TimelineLine> page = entries.page(request, place, from, params.text("after"), PAGE);
    return new ModelAndView(
        "new",
        "page",
        new NewPage(
            request.context(),
            "What is new"
                + (place.of() == null ? "" : " about " + entries.name(request, place.of()))
                + (since == null ? "" : " since entry " + since),
            said(from, place, page),
            NewEntries.lines(page),
            entries.named(request, page),
            Paging.of(request.links(), page)));
  }

  private static String said(long from, Place place, Page<TimelineLine> page) {
    String where = place.of() == null ? "" : " about this " + place.of().type().replace('-', ' ');
    String since = from == 0 ? "" : " from entry " + from + " on";
    return page.rows().isEmpty()
        ? "Nothing was recorded" + where + since + "."
        : "What was recorded" + where + since + ", the newest first.";
  }
}
