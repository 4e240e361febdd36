package org.candour.query.oversight;

import java.util.List;
import java.util.Map;

/** What national oversight looks at in every prison: side by side, and never as one number. */
public final class OversightMeasures {

  private static final String YES = "yes";
  private static final PrisonRows PROMISES = PrisonRows.as("by", "commitments", Map.of());
  private static final PrisonRows OUTCOMES = PrisonRows.at("outcomes", Map.of());

  /** In the order of the table’s columns. */
  public static final List<Measure> ALL =
      List.of(
          Measure.number(
              "open-failures", "Open failures", PrisonRows.at("failures", Map.of("open", YES))),
          Measure.number(
              "late-answers",
              "Answers or plans late",
              PrisonRows.at("failures", Map.of("late", YES))),
          share("outcomes-missed", "Outcomes missed", OUTCOMES, Map.of("missed", YES)),
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
          share("promises-kept", "Promises kept", PROMISES, Map.of("state", "FULFILLED")),
          share("promises-missed", "Promises ever missed", PROMISES, Map.of("missed", YES)),
          Measure.number(
              "inspections", "Inspections published", PrisonRows.at("inspections", Map.of())));

  private OversightMeasures() {}

  private static Measure share(
      String name, String title, PrisonRows of, Map<String, String> counted) {
    return new Measure(name, title, of.with(counted), of);
  }
}
