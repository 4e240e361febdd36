package org.candour.query.web.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.oversight.Measure;
import org.candour.query.oversight.OversightMeasures;
import org.candour.query.oversight.PartnershipMeasures;
import org.candour.query.oversight.PrisonFigures;
import org.candour.query.oversight.Standard;
import org.candour.query.view.View;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.context.Paging;
import org.candour.query.web.oversight.PrisonTables.Captioned;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows prisons side by side: what oversight looks at, and the standards of partnership. */
@Controller
class OversightPages {

  private final PageRequests requests;
  private final PrisonFigures figures;
  private final PrisonTables tables;
  private final PrisonDrawings drawings;

  OversightPages(
      PageRequests requests, PrisonFigures figures, PrisonTables tables, PrisonDrawings drawings) {
    this.requests = requests;
    this.figures = figures;
    this.tables = tables;
    this.drawings = drawings;
  }

  /**
   * A page of tables, which have the same prisons.
   *
   * @param other the page that shows the same prisons otherwise
   */
  record PrisonsPage(
      PageContext context,
      String title,
      String introduction,
      Other other,
      List<PrisonTable> tables,
      Paging paging,
      List<PrisonDrawings.Drawn> drawings) {}

  /** The way to another page. */
  record Other(String path, String text) {}

  private static final Other BENCHMARKS =
      new Other("benchmarks", "Benchmarks of partnership: the nine standards, prison by prison");
  private static final Other OVERSIGHT = new Other("oversight", "National oversight");

  @GetMapping("/oversight")
  ModelAndView oversight(HttpServletRequest servlet, Account account) {
    PageRequest request = request(servlet, account, OversightMeasures.EVERY, drawings.views());
    return page(
        request,
        "National oversight",
        "Every prison of which something is recorded under these heads, side by side. Prisons are"
            + " not ranked: a prison that records more shows more. A share of fewer than five is"
            + " too few to be compared. Each figure opens the entries that it counts. Reported less"
            + " verified is added up within a unit and never across units.",
        BENCHMARKS,
        List.of(
            new Captioned("Prisons", OversightMeasures.ALL),
            new Captioned("What prisons report, and what was found", OversightMeasures.DIVERGENCE)),
        drawings.of(request));
  }

  @GetMapping("/benchmarks")
  ModelAndView benchmarks(HttpServletRequest servlet, Account account) {
    PageRequest request = request(servlet, account, PartnershipMeasures.OF_SOME_DAY, List.of());
    return page(
        request,
        "Benchmarks of partnership",
        "What can be measured of the nine standards of partnership, in the twelve months up to the"
            + " day that this page shows. Agreements and arrangements count once every side has"
            + " agreed to them. A share of fewer than five is too few to be compared."
            + " Each figure opens the entries that it counts.",
        OVERSIGHT,
        PartnershipMeasures.on(request.day()).stream()
            .map(standard -> new Captioned(caption(standard), standard.measures()))
            .toList(),
        List.of());
  }

  private static String caption(Standard standard) {
    return standard.number() + ". " + standard.title();
  }

  private PageRequest request(
      HttpServletRequest servlet,
      Account account,
      List<Measure> measures,
      List<? extends View<?>> drawn) {
    List<View<?>> views = new ArrayList<>(figures.views(measures));
    views.addAll(drawn);
    Params params = Params.of(servlet, "asAt", "page");
    params.number("page");
    return requests.of(servlet, params, account, views);
  }

  private ModelAndView page(
      PageRequest request,
      String title,
      String introduction,
      Other other,
      List<Captioned> captioned,
      List<PrisonDrawings.Drawn> drawn) {
    PrisonTables.PageOfTables page = tables.of(request, captioned);
    return new ModelAndView(
        "prison-tables",
        "page",
        new PrisonsPage(
            request.context(), title, introduction, other, page.tables(), page.paging(), drawn));
  }
}
