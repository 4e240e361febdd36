package org.candour.query.web.market;

import jakarta.servlet.http.HttpServletRequest;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.commissioning.market.Market;
import org.candour.query.commissioning.market.MarketFigures;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the market as a whole: shares in figures, and the lists that stand behind them. */
@Controller
class MarketPages {

  private final PageRequests requests;
  private final Market market;
  private final MarketLists lists;

  MarketPages(PageRequests requests, Market market, MarketLists lists) {
    this.requests = requests;
    this.market = market;
    this.lists = lists;
  }

  @GetMapping("/market")
  ModelAndView market(HttpServletRequest servlet, Account account) {
    Params params = Params.of(servlet, "asAt");
    PageRequest request = requests.of(servlet, params, account, lists.views());
    Market.Said said = market.at(account, request.asAt(), request.day());
    MarketFigures figures = said.figures();
    MarketPage page =
        new MarketPage(
            request.context(),
            lists.suppliers(request),
            new MarketTables(said, figure -> lists.address(request, figure)).all(),
            new MarketTables.Opening(
                MarketTables.lots(said.shares(), figures),
                lists.address(request, figures.of("rounds-in-lots"))),
            new MarketTables.Opening(
                MarketTables.signing(said.terms()),
                lists.address(request, figures.of("signing-known"))),
            lists.of(request, figures));
    return new ModelAndView("market", "page", page);
  }
}
