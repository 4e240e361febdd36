package org.candour.query.commissioning.market;

import java.util.List;
import java.util.Objects;
import org.candour.events.Money;
import org.candour.events.commissioning.round.Lot;
import org.jspecify.annotations.Nullable;

/**
 * The market as a whole. Shares are of the value of agreements as signed, in per cent; null where
 * there is no value to take a share of.
 *
 * @param byResults agreements of which a part is paid by results
 * @param small per cent to organisations known to have an income under a million pounds a year
 * @param sizeUnknown per cent to organisations whose income is not known
 * @param grants per cent of the value that is granted
 * @param namedNeverEngaged organisations that were named as partners and never given work
 * @param lots how many lots there are, and the middle of their values in pence where said
 * @param roundsWithoutLots rounds that are not divided
 * @param smallPence what {@code small} is the share of, as {@code sizeUnknownPence} and {@code
 *     grantPence} are of theirs; all out of {@code valuePence}
 * @param named organisations that were named as partners in bids, awards or agreements
 * @param lotsValued lots of which a value was said, of which the least and the most
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
    long valuePence,
    @Nullable Integer small,
    @Nullable Integer sizeUnknown,
    @Nullable Integer grants,
    int bids,
    int bidDays,
    int awards,
    int bidsOutsideSpecialisms,
    int namedNeverEngaged,
    int referredOutside,
    int lots,
    @Nullable Long middleLotPence,
    int roundsWithoutLots,
    long smallPence,
    long sizeUnknownPence,
    long grantPence,
    int named,
    int rounds,
    int lotsValued,
    @Nullable Long leastLotPence,
    @Nullable Long mostLotPence) {

  /**
   * Of suppliers, and of rounds.
   *
   * @param rounds the lots of each round
   */
  static MarketShares of(List<Supplier> suppliers, List<List<Lot>> rounds) {
    long value = suppliers.stream().mapToLong(Supplier::valuePence).sum();
    long small =
        suppliers.stream()
            .filter(s -> Boolean.TRUE.equals(s.small()))
            .mapToLong(Supplier::valuePence)
            .sum();
    long unknown =
        suppliers.stream().filter(s -> s.small() == null).mapToLong(Supplier::valuePence).sum();
    long granted = suppliers.stream().mapToLong(Supplier::grantPence).sum();
    int grants = suppliers.stream().mapToInt(Supplier::grants).sum();
    int contracts = suppliers.stream().mapToInt(Supplier::contracts).sum();
    int subcontracts = suppliers.stream().mapToInt(Supplier::subcontracts).sum();
    List<Long> values = lotValues(rounds);
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
        value,
        share(small, value),
        share(unknown, value),
        share(granted, value),
        suppliers.stream().mapToInt(Supplier::bids).sum(),
        suppliers.stream().mapToInt(Supplier::bidDays).sum(),
        suppliers.stream().mapToInt(Supplier::awards).sum(),
        suppliers.stream().mapToInt(Supplier::bidsOutsideSpecialisms).sum(),
        (int) suppliers.stream().filter(s -> s.named() > 0 && s.engaged() == 0).count(),
        suppliers.stream().mapToInt(Supplier::referredOutside).sum(),
        rounds.stream().mapToInt(List::size).sum(),
        values.isEmpty() ? null : values.get(values.size() / 2),
        (int) rounds.stream().filter(List::isEmpty).count(),
        small,
        unknown,
        granted,
        (int) suppliers.stream().filter(s -> s.named() > 0).count(),
        rounds.size(),
        values.size(),
        values.isEmpty() ? null : values.getFirst(),
        values.isEmpty() ? null : values.getLast());
  }

  private static @Nullable Integer share(long part, long whole) {
    return whole == 0 ? null : (int) Math.round(100.0 * part / whole);
  }

  private static List<Long> lotValues(List<List<Lot>> rounds) {
    return rounds.stream()
        .flatMap(List::stream)
        .map(Lot::value)
        .filter(Objects::nonNull)
        .map(Money::pence)
        .sorted()
        .toList();
  }
}
