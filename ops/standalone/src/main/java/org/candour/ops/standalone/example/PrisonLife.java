package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The life of one prison and of the four charities around it. */
final class PrisonLife {

  private static final List<String> BANDS =
      List.of("UP_TO_100K", "UP_TO_1M", "UP_TO_10M", "OVER_10M");

  private static final List<String> SPECIALISMS = List.of("Housing", "Art", "Families", "Work");

  private final Script script;
  private final List<String> charities;
  private final Commissioning commissioning;
  private final Partnership partnership;
  private final Oversight oversight;

  /** What the board last asked above it, and what last failed; empty for nothing yet. */
  private String asked = "";

  private String failed = "";

  private PrisonLife(Script script, List<String> charities) {
    this.script = script;
    this.charities = charities;
    this.commissioning = new Commissioning(script, charities);
    this.partnership = new Partnership(script);
    this.oversight = new Oversight(script);
  }

  /** Registers the prison, counted from 0, and its charities. */
  static PrisonLife begin(Script script, int prison) {
    script
        .command("register-establishment")
        .with("establishment", script.code)
        .with("name", "Fictional prison " + script.code)
        .list("kinds", "HMP")
        .with("standing", "IN_USE")
        .said();
    return new PrisonLife(
        script,
        IntStream.rangeClosed(1, 4).mapToObj(i -> register(script, prison * 4 + i)).toList());
  }

  private static String register(Script script, int number) {
    String id = Example.organisation(number);
    script
        .command("register-organisation")
        .with("organisation", id)
        .with("name", "Fictional charity " + number)
        .with("kind", "CHARITY")
        .with("incomeBand", BANDS.get(number % 4))
        .list("specialisms", SPECIALISMS.get(number % 4))
        .said();
    return id;
  }

  /** A year that begins on this day. */
  void year(LocalDate begins) {
    commissioning.year(begins);
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
        .saidBy(charities.getFirst())
        .said();
  }

  /**
   * A year of oversight, in which the board meets once where it is to meet twice: what it asked the
   * year before without success it asks again.
   */
  void oversight(LocalDate begins) {
    if (asked.isEmpty()) {
      oversight.board(begins);
    } else {
      oversight.askedAgain(asked, begins.plusDays(40));
    }
    oversight.meeting(charities.getFirst(), begins.plusDays(50));
    asked = oversight.answeredLate(begins.plusDays(60));
    oversight.recommendations(begins.plusDays(90));
  }

  /** It fails, and if it failed before, again. */
  void fails(LocalDate declared) {
    failed = oversight.failure(failed, declared);
  }

  private String anyCharity() {
    return charities.get(script.random.nextInt(4));
  }

  /** Its closure is announced at short notice, and the charities are told. */
  void close(LocalDate announced) {
    String closure = script.id();
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
  }
}
