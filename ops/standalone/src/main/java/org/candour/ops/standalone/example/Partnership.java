package org.candour.ops.standalone.example;

import java.time.LocalDate;

/** What a prison and the charities around it promise, ask and arrange between them. */
final class Partnership {

  private final Script script;

  Partnership(Script script) {
    this.script = script;
  }

  /**
   * Of ten promises five are kept, two postponed, two missed and one disputed; in both directions.
   */
  void promise(String charity, LocalDate made) {
    String promise = script.id();
    boolean byPrison = script.random.nextBoolean();
    String by = byPrison ? script.code : charity;
    String to = byPrison ? charity : script.code;
    LocalDate due = made.plusDays(60);
    offer(promise, by, to, due, made);
    int fate = script.random.nextInt(10);
    if (fate < 2) {
      return;
    }
    if (fate < 4) {
      due = due.plusDays(90);
      postpone(promise, to, due, made.plusDays(50));
    }
    script
        .command("submit-evidence")
        .with("commitment", promise)
        .with("account", "Fictional")
        .saidBy(by)
        .on(due.minusDays(3))
        .said();
    boolean disputed = fate == 9;
    script
        .command(disputed ? "dispute-fulfilment" : "confirm-fulfilled")
        .with("commitment", promise)
        .with(disputed ? "why" : "finding", "Fictional")
        .saidBy(to)
        .on(due.plusDays(5))
        .said();
  }

  private void offer(String promise, String by, String to, LocalDate due, LocalDate made) {
    script
        .command("offer-commitment")
        .with("commitment", promise)
        .with("by", by)
        .with("to", to)
        .with("what", "A fictional promise")
        .with("due", due)
        .on(made)
        .minuted()
        .said();
    script
        .command("accept-commitment")
        .with("commitment", promise)
        .saidBy(to)
        .on(made.plusDays(7))
        .said();
  }

  private void postpone(String promise, String to, LocalDate due, LocalDate on) {
    script
        .command("change-due-date")
        .with("commitment", promise)
        .with("to", due)
        .with("reason", "Fictional")
        .on(on)
        .saidBy(to)
        .said();
  }

  /** One concern in four is never answered. */
  void concern(String charity, LocalDate raised) {
    String concern = script.id();
    script
        .command("raise-concern")
        .with("concern", concern)
        .with("kind", "ISSUE")
        .with("from", charity)
        .with("to", script.code)
        .with("subject", "A fictional concern")
        .with("text", "Fictional")
        .with("establishment", script.code)
        .on(raised)
        .minuted()
        .said();
    if (script.random.nextInt(4) == 0) {
      return;
    }
    LocalDate answered = raised.plusDays(5 + script.random.nextInt(60));
    script
        .command("answer-concern")
        .with("concern", concern)
        .with("answer", "Fictional")
        .saidBy(script.code)
        .on(answered)
        .explained("concern-acknowledgement", "concern-answer")
        .said();
    script
        .command("close-concern")
        .with("concern", concern)
        .with("satisfied", script.random.nextBoolean())
        .saidBy(charity)
        .on(answered.plusDays(3))
        .said();
  }

  /** Of four people who ask, three are let in. */
  void access(String charity, LocalDate asked) {
    String request = script.id();
    script
        .command("request-access")
        .with("accessRequest", request)
        .with("organisation", charity)
        .with("establishment", script.code)
        .with("kind", "REGULAR_WORK")
        .with("people", 4)
        .with("livedExperience", 1)
        .with("purpose", "Fictional mentoring")
        .on(asked)
        .minuted()
        .said();
    script
        .command("grant-access")
        .with("accessRequest", request)
        .with("people", 3)
        .on(asked.plusDays(14))
        .saidBy(script.code)
        .said();
    script
        .command("refuse-access")
        .with("accessRequest", request)
        .with("people", 1)
        .with("reason", "VETTING")
        .with("why", "Fictional")
        .with("livedExperience", script.random.nextBoolean())
        .on(asked.plusDays(30))
        .saidBy(script.code)
        .said();
  }

  /** Every second arrangement is reviewed before it lapses. */
  void arrangement(String charity, LocalDate begins) {
    String arrangement = script.id();
    script
        .command("make-arrangement")
        .with("arrangement", arrangement)
        .with("kind", "NAMED_COORDINATOR")
        .with("establishment", script.code)
        .list("organisations", charity)
        .with("what", "A fictional arrangement")
        .with("post", "Partnership manager")
        .with("until", begins.plusDays(250))
        .on(begins.plusDays(5))
        .saidBy(script.code)
        .said();
    agree(arrangement, charity, begins.plusDays(12));
    if (script.random.nextBoolean()) {
      script
          .command("review-arrangement")
          .with("arrangement", arrangement)
          .with("finding", "Fictional")
          .with("until", begins.plusDays(700))
          .on(begins.plusDays(240))
          .saidBy(script.code)
          .said();
      agree(arrangement, charity, begins.plusDays(247));
    }
  }

  /** Of what is arranged some is never agreed by the charity. */
  private void agree(String arrangement, String charity, LocalDate on) {
    if (on.getDayOfMonth() % 8 != 0) {
      script
          .command("agree-terms")
          .with("stream", "arrangement/" + arrangement)
          .with("agreed", true)
          .on(on)
          .saidBy(charity)
          .said();
    }
  }
}
