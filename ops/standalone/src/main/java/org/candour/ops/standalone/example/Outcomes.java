package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What is measured at a prison: its governor reports each quarter, and inspectors now and then find
 * less.
 */
final class Outcomes {

  private static final String INSPECTORATE = "INSPECTORATE";
  private static final String MINISTRY = "MINISTRY";
  private static final String HOMES = "homes";
  private static final String WORK = "work";
  private static final String WORK_AFTER = "work-after-six-weeks";

  private final Script script;
  private final String framework;

  Outcomes(Script script) {
    this.script = script;
    this.framework = "example-" + script.code.toLowerCase(Locale.ROOT);
  }

  /** Guidance on what is measured there, and two measures. */
  void framework(LocalDate from) {
    script
        .command("issue-guidance")
        .with("framework", framework)
        .with("version", "1")
        .with("title", "Fictional outcomes for " + script.code)
        .with("from", from)
        .on(from)
        .saidBy(MINISTRY)
        .said();
    measure(HOMES, "Fictional: people with somewhere to live on the first night", from);
    measure(WORK, "Fictional: people who say on leaving that they have work", from);
  }

  private void measure(String measure, String name, LocalDate from) {
    script
        .command("set-measure")
        .with("framework", framework)
        .with("measure", measure)
        .with("name", name)
        .with("unit", "PERCENT")
        .with("direction", "HIGHER")
        .list("principles", "DESISTANCE", "RESETTLEMENT")
        .with("reportedEvery", "QUARTER")
        .with("from", from)
        .on(from)
        .saidBy(MINISTRY)
        .said();
  }

  /** The measure of work gives way to another that counts otherwise. */
  void replaceMeasure(LocalDate on) {
    measure(WORK_AFTER, "Fictional: people in work six weeks after leaving", on);
    script
        .command("replace-measure")
        .with("framework", framework)
        .with("measure", WORK)
        .with("by", WORK_AFTER)
        .with("comparable", false)
        .with("why", "Fictional: what people say on leaving is not what they do six weeks later")
        .on(on)
        .saidBy(MINISTRY)
        .said();
  }

  /** Homes for a share of people that grows, or shrinks, from quarter to quarter. */
  Agreed homes(String charity, int target, int change, LocalDate agreed, LocalDate due) {
    return agree(HOMES, charity, target, change, agreed, due);
  }

  /** Work by the measure that was replaced, or by the one that replaced it. */
  Agreed work(boolean replaced, String charity, LocalDate agreed, LocalDate due) {
    return agree(replaced ? WORK_AFTER : WORK, charity, 30, 2, agreed, due);
  }

  private Agreed agree(
      String measure, String charity, int target, int change, LocalDate agreed, LocalDate due) {
    String outcome = script.id();
    script
        .command("agree-outcome")
        .with("outcome", outcome)
        .with("establishment", script.code)
        .with("framework", framework)
        .with("measure", measure)
        .with("target", Integer.toString(target))
        .with("baseline", "40")
        .with("due", due)
        .list("agreedWith", charity, "SERVICE")
        .on(agreed)
        .saidBy(script.code)
        .said();
    return new Agreed(outcome, agreed, change);
  }

  /** An outcome that was agreed, whose measured share changes by so much each quarter. */
  final class Agreed {

    private final String outcome;
    private final LocalDate from;
    private final int change;

    private Agreed(String outcome, LocalDate from, int change) {
      this.outcome = outcome;
      this.from = from;
      this.change = change;
    }

    /** The governor reports so many quarters from the first whole one on. */
    Agreed reported(int first, int quarters) {
      for (int quarter = first; quarter < first + quarters; quarter++) {
        LocalDate begins = begins(quarter);
        script
            .command("report-measurement")
            .with("outcome", outcome)
            .period(begins, begins.plusMonths(3).minusDays(1))
            .with("value", Integer.toString(share(quarter)))
            .with("outOf", 40 + quarter)
            .with("takenFrom", "Fictional: the prison’s own list")
            .on(begins.plusMonths(3).plusDays(19))
            .saidBy(script.code)
            .said();
      }
      return this;
    }

    /** Inspectors ask the people themselves, of whom fewer say so; gives the key. */
    String verified(int quarter, int fewer) {
      LocalDate begins = begins(quarter);
      return script
          .command("verify-measurement")
          .with("outcome", outcome)
          .period(begins, begins.plusMonths(3).minusDays(1))
          .with("value", Integer.toString(share(quarter) - fewer))
          .with("outOf", 40 + quarter)
          .with("method", "Fictional: everybody who left was asked")
          .on(begins.plusMonths(4))
          .saidBy(INSPECTORATE)
          .said();
    }

    /** The target is put lower, and its day later. */
    Agreed revised(int target, LocalDate due, LocalDate on) {
      script
          .command("revise-target")
          .with("outcome", outcome)
          .with("to", Integer.toString(target))
          .with("due", due)
          .with("why", "Fictional: fewer flats were built than were promised")
          .on(on)
          .saidBy(script.code)
          .said();
      return this;
    }

    void closed(LocalDate on) {
      script
          .command("close-outcome")
          .with("outcome", outcome)
          .with("why", "Fictional: the measure was replaced")
          .on(on)
          .saidBy(script.code)
          .said();
    }

    private int share(int quarter) {
      return 44 + quarter * change;
    }

    /** The first day of a quarter, counted from the first whole one from 0 on. */
    private LocalDate begins(int quarter) {
      int next = (from.getMonthValue() - 1) / 3 * 3 + 3;
      return from.withDayOfMonth(1).withMonth(1).plusMonths(next + quarter * 3L);
    }
  }
}
