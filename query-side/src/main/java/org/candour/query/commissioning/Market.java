package org.candour.query.commissioning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.platform.AsAt;
import org.candour.query.platform.Page;
import org.candour.query.platform.Row;
import org.candour.query.platform.View;
import org.candour.query.platform.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The market in figures, at any point: summed from the rows of three views that the asker sees. */
@Component
public class Market {

  private static final int PAGE = 500;

  private final ViewReader reader;
  private final MarketView market;
  private final RoundsView rounds;
  private final AgreementsView agreements;

  Market(ViewReader reader, MarketView market, RoundsView rounds, AgreementsView agreements) {
    this.reader = reader;
    this.market = market;
    this.rounds = rounds;
    this.agreements = agreements;
  }

  /** Who has which share of it. */
  public MarketShares shares(Account account, AsAt asAt) {
    return MarketShares.of(all(account, market, asAt), all(account, rounds, asAt));
  }

  /** How agreements come about, last and end. */
  public MarketTerms terms(Account account, AsAt asAt, LocalDate on) {
    return MarketTerms.of(all(account, agreements, asAt), on);
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
