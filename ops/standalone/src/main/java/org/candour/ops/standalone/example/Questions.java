package org.candour.ops.standalone.example;

import java.time.LocalDate;

/** What a prison's board asks those above it, and how they answer. */
final class Questions {

  private static final String MINISTER = "MINISTER";
  private static final String MINISTRY = "MINISTRY";
  private static final String SERVICE = "SERVICE";

  private final Script script;

  Questions(Script script) {
    this.script = script;
  }

  /**
   * A question that the service answers late, and that the board closes without being satisfied.
   *
   * @return the question
   */
  String answeredLate(LocalDate asked) {
    String escalation = ask(SERVICE, "", asked);
    acknowledged(escalation, SERVICE, asked.plusDays(7));
    answered(
        escalation,
        SERVICE,
        "Fictional: it depends on money that is not there",
        asked.plusDays(60));
    closed(escalation, false, asked.plusDays(70));
    return escalation;
  }

  /** The same question again, a level higher, where nobody answers it. */
  void askedAgain(String before, LocalDate asked) {
    ask(MINISTRY, before, asked);
  }

  /** The same question again, whose answer the board rejects, and takes to the minister. */
  void takenFurther(String before, LocalDate asked) {
    String escalation = ask(MINISTRY, before, asked);
    acknowledged(escalation, MINISTRY, asked.plusDays(5));
    answered(escalation, MINISTRY, "Fictional: in due course", asked.plusDays(20));
    script
        .command("reject-answer")
        .with("escalation", escalation)
        .with("why", "Fictional: it names no day")
        .on(asked.plusDays(30))
        .saidBy(script.code)
        .said();
    script
        .command("take-further")
        .with("escalation", escalation)
        .with("to", MINISTER)
        .with("why", "Fictional: three years have passed")
        .on(asked.plusDays(31))
        .saidBy(script.code)
        .said();
    acknowledged(escalation, MINISTER, asked.plusDays(36));
    answered(
        escalation,
        MINISTER,
        "Fictional: the roof will be there by next winter",
        asked.plusDays(50));
    closed(escalation, true, asked.plusDays(60));
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

  private void acknowledged(String escalation, String level, LocalDate on) {
    script
        .command("acknowledge-escalation")
        .with("escalation", escalation)
        .on(on)
        .saidBy(level)
        .said();
  }

  private void answered(String escalation, String level, String text, LocalDate on) {
    script
        .command("answer-escalation")
        .with("escalation", escalation)
        .with("text", text)
        .on(on)
        .explained("escalation-answer")
        .saidBy(level)
        .said();
  }

  private void closed(String escalation, boolean satisfied, LocalDate on) {
    script
        .command("close-escalation")
        .with("escalation", escalation)
        .with("satisfied", satisfied)
        .on(on)
        .saidBy(script.code)
        .said();
  }
}
