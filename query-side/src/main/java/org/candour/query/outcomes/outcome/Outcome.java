package org.candour.query.outcomes.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.events.consent.Consent;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.Period;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for one prison by one measure, and what was measured of it, in two voices.
 *
 * @param target as it is now
 * @param consent whose account it is as it was agreed or last revised, and who agreed to that
 * @param slippage how often the target was revised
 * @param comparability since when figures of the measure may be set beside each other
 * @param values what was measured, by period
 * @param reported the last value that the prison reported
 * @param verified the last value that inspectors verified
 * @param divergence what was reported less what was verified, in the unit, of the last period of
 *     which both are known; null where there is none, or too few to compare
 * @param tooFew whether a share of too few stands in the way of that
 * @param reportDue the last day for the next report
 * @param unreported each day on which a report fell due and did not come
 * @param missed each day on which the target was missed
 * @param failures failures that rest on it
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Outcome(
    String id,
    @Nullable EstablishmentCode establishment,
    @Nullable FrameworkId framework,
    @Nullable String measure,
    @Nullable MeasureTerms measured,
    @Nullable Comparability comparability,
    @Nullable Figure baseline,
    @Nullable Figure target,
    @Nullable LocalDate due,
    List<Party> agreedWith,
    @Nullable EntryDate agreed,
    @Nullable Consent consent,
    List<Revision> revisions,
    int slippage,
    List<OfPeriod> values,
    @Nullable Measured reported,
    @Nullable Measured verified,
    @Nullable Figure divergence,
    boolean tooFew,
    @Nullable LocalDate reportDue,
    List<EntryDate> unreported,
    List<EntryDate> missed,
    List<Backlink> failures,
    @Nullable EntryDate closed,
    @Nullable String closedBecause,
    OutcomeStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements OutcomeBuilder.With {

  /** Where it stands: met or short by the last value. */
  public enum OutcomeStatus {
    NOT_MEASURED,
    SHORT,
    MET,
    CLOSED
  }

  /** A target before it was revised. */
  public record Revision(
      Figure was, Figure to, @Nullable LocalDate due, String why, EntryDate on) {}

  /** A value as somebody said it. */
  public record Voice(Measured measured, @Nullable Party by, @Nullable String how, EntryDate on) {}

  /**
   * Both voices on one period.
   *
   * @param earlier what the prison reported before it corrected that
   */
  @ViewRow
  public record OfPeriod(
      Period period,
      @Nullable Voice reported,
      List<Voice> earlier,
      @Nullable Voice verified,
      @Nullable Figure divergence,
      boolean tooFew)
      implements OutcomeOfPeriodBuilder.With {

    /** With what follows from both. */
    OfPeriod compared() {
      if (reported == null || verified == null) {
        return this;
      }
      boolean enough = reported.measured().enough() && verified.measured().enough();
      Figure less = reported.measured().value().minus(verified.measured().value());
      return with(v -> v.divergence(enough ? less : null).tooFew(!enough));
    }
  }

  /** With a value of a period. */
  Outcome valued(Period period, UnaryOperator<OfPeriod> change) {
    OfPeriod before =
        values.stream()
            .filter(value -> value.period().equals(period))
            .findFirst()
            .orElseGet(() -> OutcomeOfPeriodBuilder.builder().period(period).build());
    List<OfPeriod> all =
        Stream.concat(
                values.stream().filter(value -> !value.period().equals(period)),
                Stream.of(change.apply(before).compared()))
            .sorted(Comparator.comparing((OfPeriod value) -> value.period().to()))
            .toList();
    return withValues(all);
  }

  /** The row with what follows from its values. */
  Outcome settled() {
    Optional<OfPeriod> both =
        values.reversed().stream()
            .filter(value -> value.reported() != null && value.verified() != null)
            .findFirst();
    return with(o ->
        o.reported(last(OfPeriod::reported))
            .verified(last(OfPeriod::verified))
            .divergence(both.map(OfPeriod::divergence).orElse(null))
            .tooFew(both.filter(OfPeriod::tooFew).isPresent())
            .slippage(revisions.size()));
  }

  private @Nullable Measured last(Function<OfPeriod, @Nullable Voice> voice) {
    for (OfPeriod value : values.reversed()) {
      Voice said = voice.apply(value);
      if (said != null) {
        return said.measured();
      }
    }
    return null;
  }
}
