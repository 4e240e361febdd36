package org.candour.ops.standalone.example;

import java.time.LocalDate;

/** What inspectors recommend: what is claimed of it, and what they find. */
final class Recommendations {

  private static final String INSPECTORATE = "INSPECTORATE";

  private final Script script;

  Recommendations(Script script) {
    this.script = script;
  }

  /** One that is claimed done and found not, and one that is found done and closed. */
  void made(LocalDate on) {
    claimed(recommend(on), on, "INSUFFICIENT", "Fictional: half of the keys were still missing");
    String kept = recommend(on.plusDays(3));
    claimed(kept, on.plusDays(3), "GOOD", "Fictional: every key was there");
    script
        .command("close-recommendation")
        .with("recommendation", kept)
        .with("achieved", true)
        .with("why", "Fictional: it was seen")
        .on(on.plusDays(200))
        .saidBy(INSPECTORATE)
        .said();
  }

  private String recommend(LocalDate on) {
    String recommendation = script.id();
    opening(recommendation, "Fictional: give keys to those who come every week", on).said();
    return recommendation;
  }

  /** It comes of a finding of an inspection, is said to be done, and is not. */
  void onFinding(String published, int finding, LocalDate on) {
    String recommendation = script.id();
    opening(recommendation, "Fictional: answer every charity within a month", on)
        .entry("arisesFrom", published)
        .with("finding", finding)
        .said();
    claimed(recommendation, on, "NONE", "Fictional: three had waited since the inspection");
  }

  private Script.Line opening(String recommendation, String text, LocalDate on) {
    return script
        .command("make-recommendation")
        .with("recommendation", recommendation)
        .with("by", INSPECTORATE)
        .with("kind", "RECOMMENDATION")
        .with("to", script.code)
        .with("establishment", script.code)
        .with("text", text)
        .on(on)
        .minuted();
  }

  private void claimed(String recommendation, LocalDate made, String found, String why) {
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
        .with("text", "Fictional: it is done")
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
  }
}
