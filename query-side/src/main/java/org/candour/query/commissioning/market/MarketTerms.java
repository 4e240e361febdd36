package org.candour.query.commissioning.market;

import java.util.List;
import java.util.Objects;
import org.candour.query.commissioning.Total;
import org.candour.query.commissioning.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * How agreements come about, last and end. Days are whole; null where nothing can be counted.
 *
 * @param signaturesMeasured agreements of which the days from award to signature are known exactly
 * @param middleDaysToSignature the middle of those
 * @param inForce agreements in force
 * @param endsWithin6Months those of them whose funding ends within six months of the day
 * @param endsWithin12Months those of them whose funding ends within twelve
 * @param pastTheirEnd those of them whose last day is past and whose end is not recorded
 * @param claims claims raised under agreements
 * @param claimsAbandoned those of them that were given up, wholly or in part
 * @param abandoned how much of those was given up, each currency apart
 */
public record MarketTerms(
    int agreements,
    int signaturesMeasured,
    @Nullable Long middleDaysToSignature,
    @Nullable Long mostDaysToSignature,
    int inForce,
    int endsWithin6Months,
    int endsWithin12Months,
    int pastTheirEnd,
    int claims,
    int claimsAbandoned,
    List<Total> abandoned) {

  static MarketTerms of(MarketFigures figures, List<Deal> agreements) {
    List<Long> days =
        agreements.stream().map(Deal::daysToSign).filter(Objects::nonNull).sorted().toList();
    List<Agreement.Claim> claims = agreements.stream().flatMap(a -> a.claims().stream()).toList();
    List<Agreement.Claim> abandoned =
        claims.stream().filter(claim -> claim.abandonedBecause() != null).toList();
    return new MarketTerms(
        figures.count("agreements"),
        figures.count("signing-known"),
        days.isEmpty() ? null : days.get(days.size() / 2),
        days.isEmpty() ? null : days.getLast(),
        figures.count("in-force"),
        figures.count("ends-within-6-months"),
        figures.count("ends-within-12-months"),
        figures.count("past-their-end"),
        claims.size(),
        abandoned.size(),
        Total.of(abandoned.stream().map(Agreement.Claim::abandoned).toList()));
  }
}
