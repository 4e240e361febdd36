package org.candour.query.commissioning.market;

import java.util.List;
import java.util.Objects;
import org.candour.events.Money;
import org.candour.events.commissioning.round.Lot;

/**
 * The market as a whole.
 *
 * @param byResults agreements of which a part is paid by results
 * @param namedNeverEngaged organisations that were named as partners and never given work
 * @param money what agreements and lots are worth, each currency apart
 * @param roundsWithoutLots rounds that are not divided
 * @param named organisations that were named as partners in bids, awards or agreements
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

  /**
   * Of suppliers, and of rounds.
   *
   * @param rounds the lots of each round
   */
  static MarketShares of(List<Supplier> suppliers, List<List<Lot>> rounds) {
    int grants = suppliers.stream().mapToInt(Supplier::grants).sum();
    int contracts = suppliers.stream().mapToInt(Supplier::contracts).sum();
    int subcontracts = suppliers.stream().mapToInt(Supplier::subcontracts).sum();
    int rateCards = suppliers.stream().mapToInt(Supplier::rateCards).sum();
    return new MarketShares(
        grants + contracts + subcontracts + rateCards,
        grants,
        contracts,
        subcontracts,
        rateCards,
        suppliers.stream().mapToInt(Supplier::byResults).sum(),
        suppliers.stream().mapToInt(Supplier::underTwoYears).sum(),
        suppliers.stream().mapToInt(Supplier::limitingComment).sum(),
        MarketMoney.of(suppliers, lotValues(rounds)),
        suppliers.stream().mapToInt(Supplier::bids).sum(),
        suppliers.stream().mapToLong(Supplier::bidDays).sum(),
        suppliers.stream().mapToInt(Supplier::awards).sum(),
        suppliers.stream().mapToInt(Supplier::bidsOutsideSpecialisms).sum(),
        (int) suppliers.stream().filter(s -> s.named() > 0 && s.engaged() == 0).count(),
        suppliers.stream().mapToLong(Supplier::referredOutside).sum(),
        rounds.stream().mapToInt(List::size).sum(),
        (int) rounds.stream().filter(List::isEmpty).count(),
        (int) suppliers.stream().filter(s -> s.named() > 0).count(),
        rounds.size());
  }

  private static List<Money> lotValues(List<List<Lot>> rounds) {
    return rounds.stream().flatMap(List::stream).map(Lot::value).filter(Objects::nonNull).toList();
  }
}
