package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
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

  /**
   * What counts here of one agreement.
   *
   * @param daysToSignature from its award, where they are known exactly
   * @param lastDay of its funding, if it is in force and has one
   */
  public record Term(
      @Nullable Long daysToSignature,
      boolean inForce,
      @Nullable LocalDate lastDay,
      List<Agreement.Claim> claims) {

    static Term of(Agreement agreement) {
      Days days = agreement.awardToSignature();
      boolean inForce = agreement.state() == Agreement.AgreementStatus.IN_FORCE;
      PartialDate last = agreement.lastDay();
      return new Term(
          days != null && Objects.equals(days.least(), days.most()) ? days.least() : null,
          inForce,
          inForce && last != null ? last.latest() : null,
          agreement.claims());
    }
  }

  /** Of agreements, counted from a day. */
  public static MarketTerms of(List<Term> agreements, LocalDate on) {
    List<Long> days =
        agreements.stream().map(Term::daysToSignature).filter(Objects::nonNull).sorted().toList();
    List<LocalDate> ends = agreements.stream().map(Term::lastDay).filter(Objects::nonNull).toList();
    List<Agreement.Claim> claims = agreements.stream().flatMap(a -> a.claims().stream()).toList();
    List<Agreement.Claim> abandoned =
        claims.stream().filter(claim -> claim.abandonedBecause() != null).toList();
    return new MarketTerms(
        agreements.size(),
        days.size(),
        days.isEmpty() ? null : days.get(days.size() / 2),
        days.isEmpty() ? null : days.getLast(),
        (int) agreements.stream().filter(Term::inForce).count(),
        between(ends, on, on.plusMonths(6)),
        between(ends, on, on.plusMonths(12)),
        (int) ends.stream().filter(day -> day.isBefore(on)).count(),
        claims.size(),
        abandoned.size(),
        Total.of(abandoned.stream().map(Agreement.Claim::abandoned).toList()));
  }

  private static int between(List<LocalDate> days, LocalDate from, LocalDate to) {
    return (int) days.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
  }
}
