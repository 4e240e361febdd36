package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The life of one prison and of the four charities around it. */
final class PrisonLife {

  private static final List<String> BANDS =
      List.of("UP_TO_100K", "UP_TO_1M", "UP_TO_10M", "OVER_10M");

  private static final List<String> SPECIALISMS = List.of("Housing", "Art", "Families", "Work");

  /** How many kinds of prison there are, in turn. */
  private static final int KINDS = 5;

  private final Script script;
  private final List<String> charities;
  private final Commissioning commissioning;
  private final Partnership partnership;
  private final Oversight oversight;
  private final boolean closes;
  private final boolean first;
  private boolean begun;

  private PrisonLife(Script script, int prison, List<String> charities) {
    this.script = script;
    this.charities = charities;
    this.commissioning = new Commissioning(script, charities);
    this.partnership = new Partnership(script);
    this.first = prison == 0;
    this.closes = prison % KINDS == KINDS - 1;
    this.oversight = new Oversight(script, prison % KINDS, charities);
  }

  /** Registers the prison, counted from 0, and its charities on a day. */
  static PrisonLife begin(Script script, int prison, LocalDate on) {
    script
        .command("register-establishment")
        .with("establishment", script.code)
        .with("name", "Fictional prison " + script.code)
        .list("kinds", "HMP")
        .with("standing", "IN_USE")
        .on(on)
        .said();
    return new PrisonLife(
        script,
        prison,
        IntStream.rangeClosed(1, 4).mapToObj(i -> register(script, prison * 4 + i, on)).toList());
  }

  private static String register(Script script, int number, LocalDate on) {
    String id = Example.organisation(number);
    script
        .command("register-organisation")
        .with("organisation", id)
        .with("name", "Fictional charity " + number)
        .with("kind", "CHARITY")
        .with("incomeBand", BANDS.get(number % 4))
        .list("specialisms", SPECIALISMS.get(number % 4))
        .on(on)
        .said();
    return id;
  }

  /** A year that begins on this day. */
  void year(LocalDate begins) {
    String need = commissioning.year(begins);
    for (int i = 0; i < 6; i++) {
      partnership.promise(anyCharity(), begins.plusDays(script.random.nextInt(200)));
    }
    for (int i = 0; i < 4; i++) {
      partnership.concern(anyCharity(), begins.plusDays(script.random.nextInt(250)));
    }
    partnership.access(anyCharity(), begins.plusDays(script.random.nextInt(300)));
    partnership.arrangement(charities.get(3), begins);
    script
        .command("record-referral-return")
        .with("organisation", charities.getFirst())
        .with("from", begins)
        .with("to", begins.plusMonths(3))
        .with("underAgreements", script.random.nextInt(40))
        .with("outsideAgreements", script.random.nextInt(80))
        .list("establishments", script.code)
        .on(begins.plusMonths(3).plusDays(5))
        .saidBy(charities.getFirst())
        .said();
    if (begun) {
      oversight.later(begins, need);
    } else {
      oversight.first(begins, need);
    }
    begun = true;
  }

  /**
   * What is going on on the last day. Of five prisons the last is to close, at short notice, and
   * the charities are told. In the first of all somebody else pays for something too.
   */
  void end(LocalDate until) {
    if (first) {
      commissioning.grant(until.minusDays(300));
    }
    oversight.atTheEnd(until, closes ? close(until.minusDays(50)) : "");
  }

  private String anyCharity() {
    return charities.get(script.random.nextInt(4));
  }

  private String close(LocalDate announced) {
    String closure = script.id();
    String key =
        script
            .command("announce-closure")
            .with("closure", closure)
            .with("establishment", script.code)
            .with("kind", "FULL")
            .with("plannedOn", announced.plusDays(70))
            .on(announced)
            .with("reason", "Fictional")
            .explained("closure-notice", "womens-estate-advice")
            .said();
    for (String charity : charities) {
      script
          .command("notify-organisation")
          .with("closure", closure)
          .with("organisation", charity)
          .with("means", "letter")
          .on(announced.plusDays(9))
          .explained("closure-notice")
          .saidBy(script.code)
          .said();
    }
    return key;
  }
}
