package org.candour.query.web.point;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.events.access.Account;
import org.candour.query.access.SignIn;
import org.candour.query.api.problem.Params;
import org.candour.query.ledger.LedgerStatus;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where one chooses the point of the ledger that a page is to show. */
@Controller
class PointPages {

  private static final String FRONT = "/";

  private final PageRequests requests;
  private final LedgerStatus ledger;
  private final Milestones milestones;

  PointPages(PageRequests requests, LedgerStatus ledger, Milestones milestones) {
    this.requests = requests;
    this.ledger = ledger;
    this.milestones = milestones;
  }

  /** Asks for a point, or leads to the page as it was at the one that was given. */
  @GetMapping("/as-at")
  ModelAndView point(HttpServletRequest request, Account account) {
    Params params = Params.of(request, "to", "day", "month", "year", "time", "pass", "entry");
    String address = request.getParameter("to");
    PageLinks to = PageLinks.ofAddress(address != null && SignIn.isOurs(address) ? address : FRONT);
    PointForm form =
        new PointForm(
            given(params, "day"),
            given(params, "month"),
            given(params, "year"),
            given(params, "time"),
            given(params, "pass"),
            given(params, "entry"));
    PointForm.Read read =
        form.isBlank() ? new PointForm.Read(null, Map.of(), List.of()) : form.read(ledger.size());
    return read.asAt() == null
        ? new ModelAndView(
            "as-at",
            "page",
            new PointPage(
                requests.about(to, account).context(), form, read, milestones.of(account, to)))
        : new ModelAndView(new RedirectView(to.with("asAt", read.asAt())));
  }

  private static String given(Params params, String name) {
    return Objects.requireNonNullElse(params.text(name), "");
  }
}
