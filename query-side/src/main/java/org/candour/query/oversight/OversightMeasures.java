package org.candour.query.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.events.outcomes.MeasureUnit;

/** What national oversight looks at in every prison: side by side, and never as one number. */
public final class OversightMeasures {

  private static final String YES = "yes";
  private static final PrisonRows PROMISES = PrisonRows.as("by", "commitments", Map.of());
  private static final PrisonRows OUTCOMES = PrisonRows.at("outcomes", Map.of());

  private static final PrisonRows COMPARED = OUTCOMES.with("compared", YES);

  /** In the order of the table’s columns. */
  public static final List<Measure> ALL =
      List.of(
          Measure.number(
              "open-failures", "Open failures", PrisonRows.at("failures", Map.of("open", YES))),
          Measure.number(
              "late-answers",
              "Answers or plans late",
              PrisonRows.at("failures", Map.of("late", YES))),
          Measure.share("outcomes-missed", "Outcomes missed", OUTCOMES, Map.of("missed", YES)),
          Measure.number(
              "duties-broken",
              "Duties broken",
              PrisonRows.concerning("breaches", Map.of("stands", YES))),
          Measure.number(
              "duties-explained",
              "Of these, explained",
              PrisonRows.concerning("breaches", Map.of("stands", YES, "explained", YES))),
          Measure.number("silences", "Silences", PrisonRows.concerning("silences", Map.of())),
          Measure.number(
              "waiting", "Still to come", PrisonRows.concerning("due", Map.of("open", YES))),
          Measure.share("promises-kept", "Promises kept", PROMISES, Map.of("state", "FULFILLED")),
          Measure.share("promises-missed", "Promises ever missed", PROMISES, Map.of("missed", YES)),
          Measure.number(
              "inspections", "Inspections published", PrisonRows.at("inspections", Map.of())));

  /**
   * What prisons report beside what was found, of the same outcomes and recommendations. Outcomes
   * are added up by their units, and never across them.
   */
  public static final List<Measure> DIVERGENCE =
      Stream.concat(
              Stream.of(
                  Measure.share(
                      "outcomes-divergent",
                      "Outcomes of which the voices differ",
                      COMPARED,
                      Map.of("divergent", YES))),
              Stream.concat(
                  Stream.of(MeasureUnit.values()).map(OversightMeasures::difference),
                  Stream.of(
                      recommendations(
                          "recommendations-reported-done",
                          "Recommendations reported done or on track",
                          "reported-done"),
                      recommendations(
                          "recommendations-found-good",
                          "Of the same, found good or reasonable",
                          "found-good"))))
          .toList();

  /** All of these. */
  public static final List<Measure> EVERY =
      Stream.of(ALL, DIVERGENCE).flatMap(List::stream).toList();

  private OversightMeasures() {}

  private static Measure difference(MeasureUnit unit) {
    PrisonRows outcomes = COMPARED.with("unit", unit.name());
    return new Measure(
        "reported-less-verified-" + unit.name().toLowerCase(Locale.ROOT),
        "Reported less verified, " + inWords(unit),
        outcomes.sum("divergence"),
        outcomes,
        Measure.MeasuredIn.DIFFERENCE);
  }

  private static String inWords(MeasureUnit unit) {
    return switch (unit) {
      case PERCENT -> "percentage points";
      case COUNT -> "numbers";
      case RATE -> "rates";
      case SCORE -> "scores";
      case DAYS -> "days";
    };
  }

  private static Measure recommendations(String name, String title, String amount) {
    PrisonRows compared = PrisonRows.at("recommendations", Map.of("compared", YES));
    return new Measure(
        name,
        title,
        compared.sum(amount),
        compared.sum("compared-number"),
        Measure.MeasuredIn.NUMBER);
  }
}
