package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.List;

/** A year's needs, the round that is to meet them, and the agreement that comes of it. */
final class Commissioning {

  private static final List<String> NEEDS =
      List.of("Somewhere to live", "Contact with families", "Work");

  private final Script script;
  private final List<String> charities;

  /**
   * @param charities the four around the prison; the first wins, with the next two as its partners
   */
  Commissioning(Script script, List<String> charities) {
    this.script = script;
    this.charities = charities;
  }

  /** A year that begins on this day; gives the key of a need that was found in it. */
  String year(LocalDate begins) {
    String need = needs(begins);
    long pence = 1_000_000L + script.random.nextInt(50_000_000);
    agreement(begins, round(begins, need, pence), pence);
    return need;
  }

  /** Gives the key of the last need. */
  private String needs(LocalDate begins) {
    String assessment = script.id();
    script
        .command("start-needs-assessment")
        .with("needsAssessment", assessment)
        .with("title", "Fictional needs of " + script.code)
        .list("establishments", script.code)
        .list("partners", charities.getFirst())
        .on(begins)
        .saidBy(script.code)
        .said();
    String need = "";
    for (String what : NEEDS) {
      need = need(assessment, what, begins.plusDays(10));
    }
    script
        .command("publish-needs-assessment")
        .with("needsAssessment", assessment)
        .with("summary", "Fictional")
        .on(begins.plusDays(20))
        .saidBy(script.code)
        .said();
    return need;
  }

  private String need(String assessment, String what, LocalDate on) {
    return script
        .command("identify-need")
        .with("needsAssessment", assessment)
        .with("need", what)
        .with("priority", script.random.nextBoolean() ? "HIGH" : "MEDIUM")
        .with("group", "People who leave")
        .with("people", script.random.nextInt(200))
        .on(on)
        .saidBy(script.code)
        .said();
  }

  /** Gives the key of the award. */
  private String round(LocalDate begins, String need, long pence) {
    String round = script.id();
    plan(round, begins, need);
    for (String bidder : charities.subList(0, 3)) {
      bid(round, bidder, begins.plusDays(50));
    }
    String award = award(round, need, pence, begins.plusDays(70));
    notice(round, "UK6", begins.plusDays(71));
    return award;
  }

  private void notice(String round, String type, LocalDate on) {
    script
        .command("publish-notice")
        .with("round", round)
        .with("notice", type)
        .on(on)
        .saidBy(script.code)
        .said();
  }

  private void plan(String round, LocalDate begins, String need) {
    script
        .command("plan-round")
        .with("round", round)
        .with("title", "Fictional housing advice")
        .list("establishments", script.code)
        .with("scope", "LOCAL")
        .entries("needs", need)
        .on(begins.plusDays(25))
        .saidBy(script.code)
        .said();
    script
        .command("divide-into-lots")
        .with("round", round)
        .lot("1", "North")
        .lot("2", "South")
        .on(begins.plusDays(27))
        .saidBy(script.code)
        .said();
    notice(round, "UK4", begins.plusDays(30));
    script
        .command("invite-bids")
        .with("round", round)
        .with("closesOn", begins.plusDays(60))
        .with("open", true)
        .on(begins.plusDays(30))
        .saidBy(script.code)
        .said();
  }

  private void bid(String round, String bidder, LocalDate on) {
    script
        .command("record-bid")
        .with("round", round)
        .with("bidder", bidder)
        .with("lot", "1")
        .with("daysSpent", 3 + script.random.nextInt(15))
        .list("specialisms", "Housing", "Families")
        .on(on)
        .saidBy(script.code)
        .said();
  }

  private String award(String round, String need, long pence, LocalDate on) {
    return script
        .command("award-lot")
        .with("round", round)
        .with("lot", "1")
        .with("supplier", charities.get(0))
        .list("namedPartners", charities.get(1), charities.get(2))
        .pence("value", pence)
        .with("rationale", "Fictional")
        .entries("needs", need)
        .on(on)
        .saidBy(script.code)
        .said();
  }

  private void agreement(LocalDate begins, String award, long pence) {
    String agreement = script.id();
    boolean grant = script.random.nextBoolean();
    LocalDate starts = begins.plusDays(100);
    script
        .command("sign-agreement")
        .with("agreement", agreement)
        .entry("award", award)
        .with("provider", charities.get(0))
        .list("establishments", script.code)
        .with("service", "Fictional housing advice")
        .with("mechanism", grant ? "GRANT" : "CONTRACT")
        .with("resultsShare", grant ? 0 : 10 * script.random.nextInt(5))
        .with("startsOn", starts)
        .with("endsOn", starts.plusYears(1 + script.random.nextInt(3)).minusDays(1))
        .with("breakClause", script.random.nextBoolean())
        .with("limitsComment", false)
        .with("lightTouch", false)
        .pence("value", pence)
        .on(begins.plusDays(75 + script.random.nextInt(20)))
        .explained(
            "funding-term",
            "funding-break-clause",
            "grant-where-possible",
            "public-comment",
            "standstill")
        .saidBy(script.code)
        .said();
    if (begins.getDayOfMonth() % 8 != 0) {
      script
          .command("agree-terms")
          .with("stream", "agreement/" + agreement)
          .with("agreed", true)
          .on(starts)
          .saidBy(charities.get(0))
          .said();
    }
    if (script.random.nextBoolean()) {
      engagePartner(agreement, starts.plusDays(30));
    }
    script
        .command("assess-performance")
        .with("agreement", agreement)
        .with("rating", "GOOD")
        .with("finding", "Fictional")
        .with("atEnd", false)
        .with("fundingAdequate", script.random.nextBoolean())
        .on(starts.plusDays(200))
        .explained("agreement-performance", "contract-performance")
        .saidBy(script.code)
        .said();
  }

  /** A grant of the one body that pays beside the prisons, which ends in a few months. */
  void grant(LocalDate signed) {
    String agreement = script.id();
    LocalDate starts = signed.plusDays(30);
    script
        .command("register-organisation")
        .with("organisation", Example.COMMISSIONER)
        .with("name", "Fictional commissioning body")
        .with("kind", "PUBLIC_BODY")
        .on(signed.minusDays(30))
        .said();
    script
        .command("sign-agreement")
        .with("agreement", agreement)
        .with("payer", Example.COMMISSIONER)
        .with("provider", charities.get(1))
        .list("establishments", script.code)
        .with("service", "Fictional help through the gate")
        .with("mechanism", "GRANT")
        .with("resultsShare", 0)
        .with("startsOn", starts)
        .with("endsOn", starts.plusYears(1).minusDays(1))
        .with("breakClause", true)
        .with("limitsComment", false)
        .with("lightTouch", false)
        .pence("value", 12_000_000)
        .on(signed)
        .explained("funding-term", "grant-where-possible")
        .saidBy(Example.COMMISSIONER)
        .said();
    script
        .command("agree-terms")
        .with("stream", "agreement/" + agreement)
        .with("agreed", true)
        .on(signed.plusDays(12))
        .saidBy(charities.get(1))
        .said();
  }

  private void engagePartner(String agreement, LocalDate on) {
    script
        .command("engage-partner")
        .with("agreement", agreement)
        .with("partner", charities.get(1))
        .with("work", "Fictional work")
        .on(on)
        .saidBy(charities.getFirst())
        .said();
  }
}
