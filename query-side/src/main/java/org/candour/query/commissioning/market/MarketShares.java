package org.candour.query.commissioning.market;

import java.util.List;
import java.util.Objects;
import org.candour.events.Money;
import org.candour.events.commissioning.round.Lot;

/**
 * The market as a whole.
 *
 * @param byResults agreements of which a part is paid by results
 * @param awards those that stand
 * @param namedNeverEngaged namings of a partner that it was never given work for
 * @param money what agreements and lots are worth, each currency apart
 * @param roundsWithoutLots rounds that are not divided
 * @param named namings of partners, in awards and agreements that stand
 */
public record MarketShares(
    int agreements,
    int grantCount,
    int contractCount,
    int subcontractCount,
    int rateCardCount,
    int byResults,
    int underTwoYears,
    int limitingComment,
    List<MarketMoney> money,
    int bids,
    long bidDays,
    int awards,
    int bidsOutsideSpecialisms,
    int namedNeverEngaged,
    long referredOutside,
    int lots,
    int roundsWithoutLots,
    int named,
    int rounds) {

  static MarketShares of(
      MarketFigures figures, List<Supplier> suppliers, List<Deal> deals, List<Tender> rounds) {
    List<Money> lots =
        rounds.stream()
            .flatMap(round -> round.lots().stream())
            .map(Lot::value)
            .filter(Objects::nonNull)
            .toList();
    return new MarketShares(
        figures.count("agreements"),
        figures.count("grants"),
        figures.count("contracts"),
        figures.count("subcontracts"),
        figures.count("rate-cards"),
        figures.count("by-results"),
        figures.count("under-two-years"),
        figures.count("limiting-comment"),
        MarketMoney.of(deals, suppliers, lots),
        rounds.stream().mapToInt(Tender::bids).sum(),
        rounds.stream().mapToLong(Tender::bidDays).sum(),
        rounds.stream().mapToInt(Tender::awards).sum(),
        suppliers.stream().mapToInt(Supplier::bidsOutsideSpecialisms).sum(),
        figures.count("named-never-engaged"),
        suppliers.stream().mapToLong(Supplier::referredOutside).sum(),
        rounds.stream().mapToInt(round -> round.lots().size()).sum(),
        figures.count("rounds-without-lots"),
        figures.count("named"),
        figures.count("rounds"));
  }
}
