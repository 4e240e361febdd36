package org.candour.ops.standalone.example;

import java.time.LocalDate;

/** A prison that fails: who says so, what is asked of whom, and how it ends. */
final class Failures {

  private static final String INSPECTORATE = "INSPECTORATE";
  private static final String MINISTRY = "MINISTRY";
  private static final String SERVICE = "SERVICE";

  private final Script script;

  Failures(Script script) {
    this.script = script;
  }

  /** It is notified, answered three days late, and steered from above; gives the failure. */
  String notified(LocalDate on) {
    String failure = script.id();
    declared(failure, "SAFETY", "Fictional: nobody was safe", on).said();
    script
        .command("issue-urgent-notification")
        .with("failure", failure)
        .with("inspectionEndedOn", on.minusDays(5))
        .with("signedOn", on)
        .with("receivedOn", on.plusDays(1))
        .list("concerns", "Fictional: violence", "Fictional: idleness")
        .on(on)
        .saidBy(INSPECTORATE)
        .said();
    script
        .command("answer-notification")
        .with("failure", failure)
        .with("publishedOn", on.plusDays(32))
        .with("summary", "Fictional: fewer prisoners, more staff")
        .action("Fictional: fewer prisoners", MINISTRY, on.plusDays(90))
        .action("Fictional: more staff", SERVICE, on.plusDays(180))
        .on(on.plusDays(32))
        .explained("urgent-notification-answer")
        .saidBy("MINISTER")
        .said();
    steered(failure, on.plusDays(10));
    return failure;
  }

  /** Declared again on what an inspection found, with a plan that never comes. */
  void relapsed(String before, String inspection, LocalDate on) {
    String failure = script.id();
    declared(failure, "INSPECTION", "Fictional: it is as it was before", on)
        .with("repeats", before)
        .entries("restsOn", inspection)
        .said();
    required(failure, on.plusDays(5), on.plusDays(45));
  }

  private Script.Line declared(String failure, String ground, String why, LocalDate on) {
    return script
        .command("declare-failure")
        .with("failure", failure)
        .with("establishment", script.code)
        .with("ground", ground)
        .with("why", why)
        .on(on)
        .saidBy(INSPECTORATE);
  }

  private void steered(String failure, LocalDate on) {
    String ordered =
        script
            .command("order-intervention")
            .with("failure", failure)
            .with("kind", "SPECIAL_MEASURES")
            .with("by", SERVICE)
            .with("from", on)
            .with("what", "Fictional: a team from outside")
            .on(on)
            .saidBy(SERVICE)
            .said();
    script
        .command("end-intervention")
        .with("failure", failure)
        .entry("ordered", ordered)
        .with("how", "Fictional: the team went home")
        .on(on.plusDays(200))
        .saidBy(SERVICE)
        .said();
  }

  /**
   * The prison's own plan is sent back once and accepted; it promises the charity one action of it
   * in time, and the other too late.
   */
  void planned(String failure, String charity, LocalDate declared) {
    required(failure, declared.plusDays(33), declared.plusDays(60));
    submitted(failure, declared.plusDays(58));
    script
        .command("return-plan")
        .with("failure", failure)
        .with("why", "Fictional: nobody is to do it")
        .with("by", declared.plusDays(80))
        .on(declared.plusDays(66))
        .saidBy(MINISTRY)
        .said();
    String plan = submitted(failure, declared.plusDays(78));
    script
        .command("accept-plan")
        .with("failure", failure)
        .on(declared.plusDays(85))
        .saidBy(MINISTRY)
        .said();
    kept(
        promised(plan, 1, charity, declared.plusDays(150), declared.plusDays(86)),
        charity,
        declared.plusDays(140));
    promised(plan, 2, charity, declared.plusDays(180), declared.plusDays(86));
  }

  private void required(String failure, LocalDate on, LocalDate by) {
    script
        .command("require-plan")
        .with("failure", failure)
        .with("of", script.code)
        .with("by", by)
        .with("what", "Fictional: who does what by when")
        .on(on)
        .saidBy(MINISTRY)
        .said();
  }

  private String submitted(String failure, LocalDate on) {
    return script
        .command("submit-plan")
        .with("failure", failure)
        .with("summary", "Fictional: doors, and something to do behind them")
        .action("Fictional: every cell door is mended", script.code, on.plusDays(90))
        .action("Fictional: a workshop with the charities", script.code, on.plusDays(120))
        .on(on)
        .saidBy(script.code)
        .said();
  }

  private String promised(String plan, int action, String to, LocalDate due, LocalDate on) {
    String promise = script.id();
    script
        .command("offer-commitment")
        .with("commitment", promise)
        .with("by", script.code)
        .with("to", to)
        .with("what", "Fictional: action " + action + " of the plan")
        .with("due", due)
        .entry("arisesFrom", plan)
        .with("action", action)
        .on(on)
        .minuted()
        .said();
    return promise;
  }

  private void kept(String promise, String by, LocalDate on) {
    script
        .command("submit-evidence")
        .with("commitment", promise)
        .with("account", "Fictional: all doors were tried")
        .on(on)
        .saidBy(script.code)
        .said();
    script
        .command("confirm-fulfilled")
        .with("commitment", promise)
        .with("finding", "Fictional: they close")
        .on(on.plusDays(4))
        .saidBy(by)
        .said();
  }

  /** Inspectors come back within the year, and it is over on what they find. */
  void reviewedAndResolved(String failure, LocalDate declared) {
    script
        .command("plan-review")
        .with("failure", failure)
        .with("kind", "IRP")
        .on(declared.plusDays(100))
        .saidBy(INSPECTORATE)
        .said();
    script
        .command("record-review-visit")
        .with("failure", failure)
        .with("from", declared.plusDays(262))
        .with("until", declared.plusDays(264))
        .on(declared.plusDays(264))
        .explained("progress-review-not-before", "progress-review-visit")
        .saidBy(INSPECTORATE)
        .said();
    String found =
        script
            .command("publish-review")
            .with("failure", failure)
            .with("finding", "Fictional: it is safe, and there is work")
            .with("good", 3)
            .with("reasonable", 4)
            .with("insufficient", 1)
            .with("none", 0)
            .on(declared.plusDays(290))
            .explained("progress-review-report")
            .saidBy(INSPECTORATE)
            .said();
    resolution(failure, "Fictional: inspectors found it safe", declared.plusDays(300))
        .entries("restsOn", found)
        .said();
  }

  /** It is said to be over on nobody's word but that of those who were to mend it. */
  void resolvedUnverified(String failure, LocalDate on) {
    resolution(failure, "Fictional: the service says that it is safe now", on)
        .explained("resolution-verified")
        .said();
  }

  private Script.Line resolution(String failure, String why, LocalDate on) {
    return script
        .command("resolve-failure")
        .with("failure", failure)
        .with("why", why)
        .on(on)
        .saidBy(MINISTRY);
  }
}
