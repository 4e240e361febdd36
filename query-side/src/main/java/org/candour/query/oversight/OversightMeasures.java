package org.candour.query.oversight;

import java.util.List;
import java.util.Map;

/** What national oversight looks at in every prison: side by side, and never as one number. */
public final class OversightMeasures {

  private static final String YES = "yes";

  /** In the order of the table’s columns. */
  public static final List<Measure> ALL =
      List.of(
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
          share("promises-kept", "Promises kept", Map.of("state", "FULFILLED")),
          share("promises-missed", "Promises ever missed", Map.of("missed", YES)));

  private OversightMeasures() {}

  private static Measure share(String name, String title, Map<String, String> counted) {
    PrisonRows promises = PrisonRows.as("by", "commitments", Map.of());
    return new Measure(name, title, promises.with(counted), promises);
  }
}
