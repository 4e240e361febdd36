package org.candour.query.commissioning.market;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.query.commissioning.Total;
import org.jspecify.annotations.Nullable;

/**
 * The money in the market in one currency. Shares are of the value of agreements as signed, in per
 * cent; null where there is no value to take a share of. Amounts are in the currency’s minor unit.
 *
 * @param small per cent to organisations known to have an income under a million pounds a year
 * @param sizeUnknown per cent to organisations whose income is not known
 * @param grants per cent of the value that is granted
 * @param smallPence what {@code small} is the share of, as {@code sizeUnknownPence} and {@code
 *     grantPence} are of theirs; all out of {@code valuePence}
 * @param lotsValued lots of which a value was said, with the middle, the least and the most of
 *     those
 */
public record MarketMoney(
    String currency,
    BigInteger valuePence,
    @Nullable Integer small,
    @Nullable Integer sizeUnknown,
    @Nullable Integer grants,
    BigInteger smallPence,
    BigInteger sizeUnknownPence,
    BigInteger grantPence,
    int lotsValued,
    @Nullable Long middleLotPence,
    @Nullable Long leastLotPence,
    @Nullable Long mostLotPence) {

  /** Of each currency that agreements or lots have a value in, in the order of their codes. */
  static List<MarketMoney> of(List<Supplier> suppliers, List<Money> lots) {
    return Stream.concat(
            suppliers.stream().flatMap(s -> s.value().stream()).map(Total::currency),
            lots.stream().map(Money::currency))
        .distinct()
        .sorted()
        .map(currency -> of(currency, suppliers, lots))
        .toList();
  }

  private static MarketMoney of(String currency, List<Supplier> suppliers, List<Money> valued) {
    BigInteger value = sum(currency, suppliers, _ -> true, Supplier::value);
    BigInteger small =
        sum(currency, suppliers, s -> Boolean.TRUE.equals(s.small()), Supplier::value);
    BigInteger unknown = sum(currency, suppliers, s -> s.small() == null, Supplier::value);
    BigInteger granted = sum(currency, suppliers, _ -> true, Supplier::granted);
    List<Long> lots =
        valued.stream()
            .filter(lot -> lot.currency().equals(currency))
            .map(Money::pence)
            .sorted()
            .toList();
    return new MarketMoney(
        currency,
        value,
        Total.perCent(small, value),
        Total.perCent(unknown, value),
        Total.perCent(granted, value),
        small,
        unknown,
        granted,
        lots.size(),
        lots.isEmpty() ? null : lots.get(lots.size() / 2),
        lots.isEmpty() ? null : lots.getFirst(),
        lots.isEmpty() ? null : lots.getLast());
  }

  private static BigInteger sum(
      String currency,
      List<Supplier> suppliers,
      Predicate<Supplier> which,
      Function<Supplier, List<Total>> what) {
    return suppliers.stream()
        .filter(which)
        .map(s -> Total.in(currency, what.apply(s)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
