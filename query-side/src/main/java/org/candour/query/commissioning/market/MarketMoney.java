package org.candour.query.commissioning.market;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.query.commissioning.Total;
import org.jspecify.annotations.Nullable;

/**
 * The money in the market in one currency. Shares are of the value of agreements as signed, in per
 * cent; null where there is no value to take a share of. Amounts are in the currency’s minor unit.
 * What is paid out of another agreement is in the value of that, and not counted again.
 *
 * @param small per cent to organisations known to have an income under a million pounds a year
 * @param sizeUnknown per cent to organisations whose income is not known
 * @param notNamed per cent to organisations that the source does not name
 * @param grants per cent of the value that is granted
 * @param smallPence what {@code small} is the share of, as {@code sizeUnknownPence}, {@code
 *     notNamedPence} and {@code grantPence} are of theirs; all out of {@code valuePence}
 * @param lotsValued lots of which a value was said, with the middle, the least and the most of
 *     those
 */
public record MarketMoney(
    String currency,
    BigInteger valuePence,
    @Nullable Integer small,
    @Nullable Integer sizeUnknown,
    @Nullable Integer notNamed,
    @Nullable Integer grants,
    BigInteger smallPence,
    BigInteger sizeUnknownPence,
    BigInteger notNamedPence,
    BigInteger grantPence,
    int lotsValued,
    @Nullable Long middleLotPence,
    @Nullable Long leastLotPence,
    @Nullable Long mostLotPence) {

  /** Of a market in which no value was said. */
  public static MarketMoney none() {
    return of("GBP", List.of(), Map.of(), List.of());
  }

  /** Of each currency that agreements or lots have a value in, in the order of their codes. */
  static List<MarketMoney> of(List<Deal> deals, List<Supplier> suppliers, List<Money> lots) {
    Map<String, Boolean> small = new HashMap<>();
    suppliers.stream()
        .filter(supplier -> supplier.small() != null)
        .forEach(supplier -> small.put(supplier.id(), supplier.small()));
    return Stream.concat(deals.stream().map(Deal::worth).filter(Objects::nonNull), lots.stream())
        .map(Money::currency)
        .distinct()
        .sorted()
        .map(currency -> of(currency, deals, small, lots))
        .toList();
  }

  private static MarketMoney of(
      String currency, List<Deal> deals, Map<String, Boolean> small, List<Money> valued) {
    BigInteger value = sum(currency, deals, _ -> true);
    BigInteger toSmall = sum(currency, deals, d -> small.getOrDefault(d.provider(), false));
    BigInteger unknown =
        sum(currency, deals, d -> d.provider() != null && !small.containsKey(d.provider()));
    BigInteger notNamed = sum(currency, deals, d -> d.provider() == null);
    BigInteger granted = sum(currency, deals, Deal::grant);
    List<Long> lots =
        valued.stream()
            .filter(lot -> lot.currency().equals(currency))
            .map(Money::pence)
            .sorted()
            .toList();
    return new MarketMoney(
        currency,
        value,
        Total.perCent(toSmall, value),
        Total.perCent(unknown, value),
        Total.perCent(notNamed, value),
        Total.perCent(granted, value),
        toSmall,
        unknown,
        notNamed,
        granted,
        lots.size(),
        lots.isEmpty() ? null : lots.get(lots.size() / 2),
        lots.isEmpty() ? null : lots.getFirst(),
        lots.isEmpty() ? null : lots.getLast());
  }

  private static BigInteger sum(String currency, List<Deal> deals, Predicate<Deal> which) {
    return Total.in(
        currency,
        Total.of(deals.stream().filter(which).map(Deal::worth).filter(Objects::nonNull).toList()));
  }
}
