package org.candour.query.commissioning.market;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The market in figures, for programs. */
@RestController
class MarketApi implements Endpoints {

  private final PointInTimeResolver clockwork;
  private final Market market;

  MarketApi(PointInTimeResolver clockwork, Market market) {
    this.clockwork = clockwork;
    this.market = market;
  }

  /** The figures, what opens the rows of each, and the point at which they hold. */
  record MarketAnswer(
      PointInTime asAt,
      long ledgerSize,
      MarketShares item,
      MarketTerms terms,
      List<Figure> figures) {}

  @GetMapping("/api/market-shares")
  MarketAnswer shares(HttpServletRequest request, Account account) {
    PointInTimeResolver.Point point = clockwork.resolve(Params.of(request, "asAt").text("asAt"));
    Market.Said said = market.at(account, point.asAt(), point.day());
    return new MarketAnswer(
        point.asAt(), point.ledgerSize(), said.shares(), said.terms(), said.figures().all());
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.json("/api/market-shares", "The market in figures", EndpointParameter.AS_AT)
            .answering(MarketAnswer.class));
  }
}
