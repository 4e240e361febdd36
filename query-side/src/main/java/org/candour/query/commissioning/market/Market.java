package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.function.Function;
import org.candour.events.access.Account;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.commissioning.round.Round;
import org.candour.query.commissioning.round.RoundsView;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Component;

/** The market in figures, at any point: summed from the rows of three views that the asker sees. */
@Component
public class Market {

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
  public MarketShares shares(Account account, PointInTime asAt) {
    return MarketShares.of(
        reader.all(account, market, asAt, Function.identity()),
        reader.all(account, rounds, asAt, Round::lots));
  }

  /** How agreements come about, last and end. */
  public MarketTerms terms(Account account, PointInTime asAt, LocalDate on) {
    return MarketTerms.of(reader.all(account, agreements, asAt, MarketTerms.Term::of), on);
  }
}
