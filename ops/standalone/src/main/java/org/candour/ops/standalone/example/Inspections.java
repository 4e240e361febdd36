package org.candour.ops.standalone.example;

import java.time.LocalDate;

/** Inspections of how a prison works with the charities around it. */
final class Inspections {

  private static final String INSPECTORATE = "INSPECTORATE";
  private static final String SERVICE = "SERVICE";
  private static final String GOOD = "GOOD";
  private static final int KEPT = 7;

  private final Script script;

  Inspections(Script script) {
    this.script = script;
  }

  /**
   * One that is published after its draft was disputed. Who is not told before does not answer in
   * time.
   *
   * @param promises how the standard of keeping commitments is rated
   * @param late the key of an entry that shows a promise
   * @param heard the key of an entry that shows how people were heard
   * @return the key of its publication, 45 days after its beginning
   */
  String published(
      boolean announced, String promises, String late, String heard, LocalDate begins) {
    String inspection = begun(announced, begins);
    found(
        inspection,
        KEPT,
        "CONCERN",
        "Fictional: the room that was promised a year ago is not there",
        late,
        begins);
    found(inspection, 6, "STRENGTH", "Fictional: the board asked families", heard, begins);
    for (int standard = 1; standard <= 9; standard++) {
      rated(inspection, standard, standard == KEPT ? promises : GOOD, begins.plusDays(10));
    }
    disputed(inspection, announced, begins.plusDays(20));
    by("derive-overall", inspection, begins.plusDays(44)).said();
    return by("publish-inspection", inspection, begins.plusDays(45)).said();
  }

  /** One that is not published yet, and that nobody but inspectors may know of. */
  void underway(String late, LocalDate begins) {
    String inspection = begun(false, begins);
    found(inspection, KEPT, "CONCERN", "Fictional: nobody keeps a list of promises", late, begins);
    rated(inspection, KEPT, "INADEQUATE", begins.plusDays(8));
  }

  /** One that is given up before anything is published. */
  void abandoned(LocalDate begins, LocalDate on) {
    String inspection = begun(true, begins);
    by("abandon-inspection", inspection, on)
        .with("reason", "Fictional: the prison is to close")
        .said();
  }

  /** Its evidence is all that was recorded before it. */
  private String begun(boolean announced, LocalDate on) {
    String inspection = script.id();
    String begun =
        by("announce-inspection", inspection, on)
            .with("kind", "PARTNERSHIP")
            .with("announced", announced)
            .list("establishments", script.code)
            .with("scheme", "partnership")
            .with("schemeVersion", 1)
            .with("from", on)
            .with("until", on.plusDays(4))
            .said();
    by("fix-evidence", inspection, on).entry("size", begun).said();
    return inspection;
  }

  private Script.Line by(String command, String inspection, LocalDate on) {
    return script.command(command).with("inspection", inspection).on(on).saidBy(INSPECTORATE);
  }

  private void found(
      String inspection, int standard, String kind, String text, String cited, LocalDate begins) {
    by("record-finding", inspection, begins.plusDays(3))
        .with("standard", Integer.toString(standard))
        .with("kind", kind)
        .with("text", text)
        .entries("cites", cited)
        .said();
  }

  private void rated(String inspection, int standard, String rating, LocalDate on) {
    by("judge-standard", inspection, on)
        .with("standard", Integer.toString(standard))
        .with("rating", rating)
        .with("why", "Fictional: so it was found")
        .numbers("findings", standard == KEPT ? new int[] {1} : new int[0])
        .said();
  }

  /** The prison says that two things are wrong; one of them is. */
  private void disputed(String inspection, boolean serviceAnswers, LocalDate shared) {
    by("share-draft", inspection, shared).list("with", script.code, SERVICE).said();
    script
        .command("answer-draft")
        .with("inspection", inspection)
        .point("Fictional: the room has its walls", 1)
        .point("Fictional: the board asked two families", 2)
        .on(shared.plusDays(9))
        .saidBy(script.code)
        .said();
    if (serviceAnswers) {
      script
          .command("answer-draft")
          .with("inspection", inspection)
          .list("points")
          .on(shared.plusDays(10))
          .saidBy(SERVICE)
          .said();
    }
    settled(inspection, 1, false, "Fictional: nobody can meet in it", shared.plusDays(20));
    settled(inspection, 2, true, "Fictional: the text says so now", shared.plusDays(20));
  }

  private void settled(String inspection, int point, boolean accepted, String why, LocalDate on) {
    by("settle-point", inspection, on)
        .with("point", point)
        .with("accepted", accepted)
        .with("why", why)
        .said();
  }
}
