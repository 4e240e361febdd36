package org.candour.events.outcomes.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was measured of an outcome, in two voices: what the prison reported, as it corrected it, and
 * what inspectors verified.
 */
public record Measurements(List<Measured> reported, List<Measured> verified) {

  /** Nothing was measured. */
  public static final Measurements NONE = new Measurements(List.of(), List.of());

  public Measurements {
    reported = List.copyOf(reported);
    verified = List.copyOf(verified);
  }

  /** The same after an event of the outcome. */
  public Measurements after(OutcomeEvent event) {
    return switch (event) {
      case MeasurementReported e -> withReported(e.measured());
      case MeasurementCorrected e -> withReported(e.measured());
      case MeasurementVerified e -> new Measurements(reported, and(verified, e.measured()));
      case OutcomeAgreed _,
          TargetRevised _,
          OutcomeClosed _,
          OutcomeUnreported _,
          OutcomeMissed _ ->
          this;
    };
  }

  /** The same once the prison says a value for a period, in the place of an earlier one for it. */
  private Measurements withReported(Measured value) {
    return new Measurements(and(reported, value), verified);
  }

  /** The value that stands last: that of the latest period, and of that the verified one. */
  public Optional<Measured> last() {
    return Stream.concat(reported.stream(), verified.stream())
        .reduce((one, other) -> ends(other).isBefore(ends(one)) ? one : other);
  }

  /** What was reported of a period; empty if nothing was. */
  public Optional<Measured> reported(Period period) {
    return of(reported, period);
  }

  /** What was verified of a period; empty if nothing was. */
  public Optional<Measured> verified(Period period) {
    return of(verified, period);
  }

  private static Optional<Measured> of(List<Measured> values, Period period) {
    return values.stream().filter(value -> value.period().equals(period)).findFirst();
  }

  private static LocalDate ends(Measured value) {
    return value.period().to();
  }

  private static List<Measured> and(List<Measured> values, Measured value) {
    return Stream.concat(
            values.stream().filter(other -> !other.period().equals(value.period())),
            Stream.of(value))
        .sorted(Comparator.comparing(Measurements::ends))
        .toList();
  }
}
