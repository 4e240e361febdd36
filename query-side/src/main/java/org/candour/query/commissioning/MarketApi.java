package org.candour.query.commissioning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.Params;
import org.candour.query.platform.AsAt;
import org.candour.query.platform.Clockwork;
import org.candour.query.platform.Page;
import org.candour.query.platform.Row;
import org.candour.query.platform.View;
import org.candour.query.platform.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The market in figures, at any point: summed from the rows of two views that the asker sees. */
@RestController
class MarketApi {

  private static final int PAGE = 500;

  private final ViewReader reader;
  private final Clockwork clockwork;
  private final MarketView market;
  private final RoundsView rounds;

  MarketApi(ViewReader reader, Clockwork clockwork, MarketView market, RoundsView rounds) {
    this.reader = reader;
    this.clockwork = clockwork;
    this.market = market;
    this.rounds = rounds;
  }

  /** The figures, and the point at which they hold. */
  record Answer(AsAt asAt, long ledgerSize, MarketShares item) {}

  @GetMapping("/api/market-shares")
  Answer shares(HttpServletRequest request, Account account) {
    Clockwork.Point point = clockwork.resolve(Params.of(request, "asAt").text("asAt"));
    return new Answer(
        point.asAt(),
        point.ledgerSize(),
        MarketShares.of(all(account, market, point.asAt()), all(account, rounds, point.asAt())));
  }

  private <V> List<V> all(Account account, View<V> view, AsAt asAt) {
    List<V> rows = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<V> page = reader.list(account, view, asAt, List.of(), after, PAGE);
      page.rows().stream().map(Row::value).forEach(rows::add);
      after = page.next();
    } while (after != null);
    return rows;
  }
}
