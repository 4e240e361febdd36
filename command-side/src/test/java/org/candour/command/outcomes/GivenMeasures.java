package org.candour.command.outcomes;

import static org.candour.command.Scenario.on;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.Scenario.Happened;
import org.candour.events.PartialDate;
import org.candour.events.outcomes.Direction;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.Principle;
import org.candour.events.outcomes.ReportingInterval;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.candour.events.outcomes.framework.MeasureSet;

/** Measures that tests agree outcomes by. */
public final class GivenMeasures {

  public static final FrameworkId TOOL = new FrameworkId("performance-2018");

  /** Assaults, of which fewer are better, reported every quarter. */
  public static final MeasureTerms ASSAULTS =
      new MeasureTerms(
          "Assaults on staff",
          MeasureUnit.RATE,
          Direction.LOWER,
          null,
          List.of(Principle.SAFETY),
          ReportingInterval.QUARTER);

  /** A share of those released who have a job, of which more is better, reported every month. */
  public static final MeasureTerms WORK =
      new MeasureTerms(
          "In work six weeks after release",
          MeasureUnit.PERCENT,
          Direction.HIGHER,
          new Figure("20"),
          List.of(Principle.DESISTANCE),
          ReportingInterval.MONTH);

  public static final PartialDate FROM = PartialDate.parse("2018-04-01");

  private GivenMeasures() {}

  /** A framework that sets both, followed by more of its history. */
  public static Happened[] framework(Happened... more) {
    return Stream.concat(
            Stream.of(
                on("2018-04-01", new GuidanceIssued("1", "A tool", null, FROM)),
                on("2018-04-01", new MeasureSet("assaults", ASSAULTS, FROM)),
                on("2018-04-01", new MeasureSet("work", WORK, FROM))),
            Stream.of(more))
        .toArray(Happened[]::new);
  }
}
