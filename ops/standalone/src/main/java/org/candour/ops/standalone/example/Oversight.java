package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a prison's board asks above it, what fails there, and what inspectors recommend. */
final class Oversight {

  private static final String INSPECTORATE = "INSPECTORATE";
  private static final String MINISTRY = "MINISTRY";
  private static final String SERVICE = "SERVICE";

  private final Script script;
  private final List<String> members = new ArrayList<>();
  private int held;

  Oversight(Script script) {
    this.script = script;
  }

  /** A board with two seats for the voluntary sector, which looks at a plan of others. */
  void board(LocalDate constituted) {
    script
        .command("constitute-board")
        .with("establishment", script.code)
        .seats("VOLUNTARY_SECTOR", 2)
        .seats("EDUCATION", 1)
        .seats("HEALTH", 1)
        .with("quorum", 2)
        .with("meetsEveryMonths", 6)
        .with("termYears", 3)
        .on(constituted)
        .saidBy(MINISTRY)
        .said();
    appoint("VOLUNTARY_SECTOR", constituted);
    appoint("EDUCATION", constituted);
    script
        .command("link-plan")
        .with("establishment", script.code)
        .with("kind", "HEALTH")
        .with("title", "Fictional: what the county needs")
        .with("publisher", "Fictional council")
        .with("from", constituted)
        .with("until", constituted.plusMonths(15))
        .on(constituted.plusDays(30))
        .saidBy(script.code)
        .said();
  }

  /** Of an invented member nothing is kept but that there is one. */
  private void appoint(String constituency, LocalDate from) {
    String member = script.id();
    members.add(member);
    script
        .command("appoint-member")
        .with("establishment", script.code)
        .with("member", member)
        .with("constituency", constituency)
        .with("from", from)
        .on(from)
        .saidBy(script.code)
        .said();
  }

  /**
   * A meeting that asks for a room, which the prison promises, and for money, which nobody does. At
   * every second one a member is missing, and it decides all the same.
   */
  void meeting(String charity, LocalDate on) {
    List<String> present = members.subList(0, held++ % 2 == 0 ? members.size() : 1);
    String meeting =
        script
            .command("hold-meeting")
            .with("establishment", script.code)
            .with("on", on)
            .list("present", present.toArray(String[]::new))
            .guests("VOLUNTARY_SECTOR", 3)
            .on(on)
            .explained("board-meets", "board-papers")
            .saidBy(script.code)
            .said();
    String resolution =
        script
            .command("record-resolution")
            .with("establishment", script.code)
            .entry("meeting", meeting)
            .with("text", "Fictional: a room and some money for visitors")
            .with("rationale", "Fictional: there is neither")
            .list("options", "Fictional: nothing", "Fictional: a tent")
            .votes(present.size(), 0, 0)
            .asks("Fictional: a room", script.code, on.plusDays(60))
            .asks("Fictional: money", SERVICE, on.plusDays(60))
            .on(on)
            .explained("board-quorum")
            .saidBy(script.code)
            .said();
    script
        .command("offer-commitment")
        .with("commitment", script.id())
        .with("by", script.code)
        .with("to", charity)
        .with("what", "Fictional: the room")
        .with("due", on.plusDays(120))
        .entry("arisesFrom", resolution)
        .with("action", 1)
        .on(on.plusDays(20))
        .minuted()
        .said();
  }

  /**
   * A question that the service answers late, and that the board closes without being satisfied.
   *
   * @return the question
   */
  String answeredLate(LocalDate asked) {
    String escalation = ask(SERVICE, "", asked);
    script
        .command("acknowledge-escalation")
        .with("escalation", escalation)
        .on(asked.plusDays(7))
        .saidBy(SERVICE)
        .said();
    script
        .command("answer-escalation")
        .with("escalation", escalation)
        .with("text", "Fictional: it depends on money that is not there")
        .on(asked.plusDays(60))
        .explained("escalation-answer")
        .saidBy(SERVICE)
        .said();
    script
        .command("close-escalation")
        .with("escalation", escalation)
        .with("satisfied", false)
        .on(asked.plusDays(70))
        .saidBy(script.code)
        .said();
    return escalation;
  }

  /** The same question again, a level higher, where nobody answers it. */
  void askedAgain(String before, LocalDate asked) {
    ask(MINISTRY, before, asked);
  }

  private String ask(String level, String before, LocalDate on) {
    String escalation = script.id();
    Script.Line line =
        script
            .command("raise-escalation")
            .with("escalation", escalation)
            .with("board", script.code)
            .with("to", level)
            .with("question", "Fictional: when will the visits hall have its roof?")
            .on(on)
            .minuted();
    if (!before.isEmpty()) {
      line.with("repeats", before);
    }
    line.said();
    return escalation;
  }

  /** One that is claimed done and found not, and one that is found done and closed. */
  void recommendations(LocalDate made) {
    recommendation(made, "INSUFFICIENT", "Fictional: half of the keys were still missing");
    String kept = recommendation(made.plusDays(3), "GOOD", "Fictional: every key was there");
    script
        .command("close-recommendation")
        .with("recommendation", kept)
        .with("achieved", true)
        .with("why", "Fictional: it was seen")
        .on(made.plusDays(200))
        .saidBy(INSPECTORATE)
        .said();
  }

  private String recommendation(LocalDate made, String found, String why) {
    String recommendation = script.id();
    script
        .command("make-recommendation")
        .with("recommendation", recommendation)
        .with("by", INSPECTORATE)
        .with("kind", "RECOMMENDATION")
        .with("to", script.code)
        .with("establishment", script.code)
        .with("text", "Fictional: give keys to those who come every week")
        .on(made)
        .minuted()
        .said();
    script
        .command("answer-recommendation")
        .with("recommendation", recommendation)
        .with("answer", "AGREED")
        .with("owner", script.code)
        .with("due", made.plusDays(150))
        .on(made.plusDays(20))
        .saidBy(script.code)
        .said();
    script
        .command("report-progress")
        .with("recommendation", recommendation)
        .with("status", "DONE")
        .with("text", "Fictional: all have keys")
        .on(made.plusDays(120))
        .saidBy(script.code)
        .said();
    script
        .command("judge-progress")
        .with("recommendation", recommendation)
        .with("progress", found)
        .with("visitedOn", made.plusDays(180))
        .with("why", why)
        .on(made.plusDays(185))
        .saidBy(INSPECTORATE)
        .said();
    return recommendation;
  }

  /**
   * A failure that is notified, answered three days late, steered from above, and resolved.
   *
   * @param before the failure that it repeats; empty for a first one
   * @return the failure
   */
  String failure(String before, LocalDate declared) {
    String failure = script.id();
    Script.Line line =
        script
            .command("declare-failure")
            .with("failure", failure)
            .with("establishment", script.code)
            .with("ground", "SAFETY")
            .with("why", "Fictional: nobody was safe")
            .on(declared);
    if (!before.isEmpty()) {
      line.with("repeats", before);
    }
    line.saidBy(INSPECTORATE).said();
    notified(failure, declared);
    steered(failure, declared);
    return failure;
  }

  private void notified(String failure, LocalDate declared) {
    script
        .command("issue-urgent-notification")
        .with("failure", failure)
        .with("inspectionEndedOn", declared.minusDays(5))
        .with("signedOn", declared)
        .with("receivedOn", declared.plusDays(1))
        .list("concerns", "Fictional: violence", "Fictional: idleness")
        .on(declared)
        .saidBy(INSPECTORATE)
        .said();
    script
        .command("answer-notification")
        .with("failure", failure)
        .with("publishedOn", declared.plusDays(32))
        .with("summary", "Fictional: fewer prisoners, more staff")
        .action("Fictional: fewer prisoners", MINISTRY, declared.plusDays(90))
        .action("Fictional: more staff", SERVICE, declared.plusDays(180))
        .on(declared.plusDays(32))
        .explained("urgent-notification-answer")
        .saidBy("MINISTER")
        .said();
  }

  private void steered(String failure, LocalDate declared) {
    String ordered =
        script
            .command("order-intervention")
            .with("failure", failure)
            .with("kind", "SPECIAL_MEASURES")
            .with("by", SERVICE)
            .with("from", declared.plusDays(10))
            .with("what", "Fictional: a team from outside")
            .on(declared.plusDays(10))
            .saidBy(SERVICE)
            .said();
    script
        .command("end-intervention")
        .with("failure", failure)
        .entry("ordered", ordered)
        .with("how", "Fictional: the team went home")
        .on(declared.plusDays(210))
        .saidBy(SERVICE)
        .said();
    script
        .command("resolve-failure")
        .with("failure", failure)
        .with("why", "Fictional: the service says that it is safe now")
        .on(declared.plusDays(220))
        .explained("resolution-verified")
        .saidBy(MINISTRY)
        .said();
  }
}
