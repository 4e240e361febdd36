package org.candour.query.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.query.api.problem.Params;
import org.candour.query.ledger.LedgerStatus;
import org.candour.query.tlog.PublicLog;
import org.candour.query.tlog.WitnessedLog;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.feed.DeadLetters;
import org.candour.query.view.read.ViewLag;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the record stands: signed, watched, up to date, and held to the log. */
@Controller
class StatusPages {

  private final LedgerStatus ledger;
  private final PublicLog log;
  private final WitnessedLog witnessed;
  private final ViewCatalogue views;
  private final ViewReader reader;
  private final DeadLetters letters;

  StatusPages(
      LedgerStatus ledger,
      PublicLog log,
      WitnessedLog witnessed,
      ViewCatalogue views,
      ViewReader reader,
      DeadLetters letters) {
    this.ledger = ledger;
    this.log = log;
    this.witnessed = witnessed;
    this.views = views;
    this.reader = reader;
    this.letters = letters;
  }

  @GetMapping("/status")
  ModelAndView status(HttpServletRequest request) {
    Params.of(request);
    List<String> behind =
        reader.lags(views.all().stream().map(View::name).toList()).stream()
            .filter(lag -> lag.behind() > 0)
            .map(ViewLag::view)
            .sorted()
            .toList();
    return new ModelAndView(
        "status",
        "page",
        new StatusPage(
            ledger.size(),
            log.newestSize().orElse(0L),
            behind,
            letters.counts().values().stream().mapToLong(Long::longValue).sum(),
            Watchers.of(witnessed),
            ledger.lastLook().orElse(null)));
  }
}
