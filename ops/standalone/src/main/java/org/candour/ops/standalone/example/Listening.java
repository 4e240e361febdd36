package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.List;

/** Whom a prison consults, what it is advised, and what it is asked for under the Act. */
final class Listening {

  private final Script script;
  private final List<String> charities;

  Listening(Script script, List<String> charities) {
    this.script = script;
    this.charities = charities;
  }

  /**
   * A consultation of so many weeks, to which three charities and families answer; most of them are
   * answered in turn.
   *
   * @param about the key of what it is about
   * @param published whether an outcome comes of it
   */
  void consultation(String about, LocalDate opens, int weeks, boolean published) {
    String consultation = opened(about, opens, opens.plusWeeks(weeks));
    String first =
        feedback(
            consultation,
            charities.get(0),
            "FOR",
            "Fictional: evenings suit those who work",
            opens.plusDays(12));
    String second =
        feedback(
            consultation,
            charities.get(1),
            "AGAINST",
            "Fictional: the last bus goes at five",
            opens.plusDays(15));
    feedback(
        consultation,
        charities.get(2),
        "NEUTRAL",
        "Fictional: it is all the same to us",
        opens.plusDays(20));
    families(consultation, opens.plusDays(22));
    LocalDate closes = opens.plusWeeks(weeks);
    script
        .command("answer-feedback")
        .with("consultation", consultation)
        .entries("feedback", first, second)
        .with("said", "Fictional: evenings suit some, and buses do not run")
        .with("done", "Fictional: one evening a week, and a minibus to the station")
        .on(closes.plusDays(5))
        .saidBy(script.code)
        .said();
    close(consultation, closes);
    if (published) {
      publish(consultation, closes.plusDays(40));
    }
  }

  /** Opens a consultation that takes feedback for twelve weeks; gives the consultation. */
  String opened(String about, LocalDate opens) {
    return opened(about, opens, opens.plusWeeks(12));
  }

  private String opened(String about, LocalDate opens, LocalDate closes) {
    String consultation = script.id();
    script
        .command("open-consultation")
        .with("consultation", consultation)
        .with("title", "Fictional: visits in the evening at " + script.code)
        .with("by", script.code)
        .with("stage", "DESIGN")
        .with("opens", opens)
        .with("closes", closes)
        .list("groups", "Families", "Staff")
        .list("questions", "Fictional: which days suit you?")
        .entry("about", about)
        .on(opens)
        .explained("consultation-length", "consultation-formative")
        .saidBy(script.code)
        .said();
    script
        .command("invite-participants")
        .with("consultation", consultation)
        .list("organisations", charities.toArray(String[]::new))
        .list("groups", "Young adults")
        .on(opens.plusDays(2))
        .saidBy(script.code)
        .said();
    return consultation;
  }

  private String feedback(
      String consultation, String from, String position, String text, LocalDate on) {
    return script
        .command("give-feedback")
        .with("consultation", consultation)
        .with("from", from)
        .with("position", position)
        .with("text", text)
        .list("groups")
        .on(on)
        .saidBy(from)
        .said();
  }

  /** People are heard and never named. */
  private void families(String consultation, LocalDate on) {
    script
        .command("give-feedback")
        .with("consultation", consultation)
        .with("position", "MIXED")
        .with("text", "Fictional: children are at school in the day and tired at night")
        .list("groups", "Families")
        .on(on)
        .minuted()
        .said();
  }

  private void close(String consultation, LocalDate on) {
    script
        .command("close-consultation")
        .with("consultation", consultation)
        .with("responses", 12)
        .on(on)
        .explained("consultation-length")
        .saidBy(script.code)
        .said();
  }

  private void publish(String consultation, LocalDate on) {
    script
        .command("publish-outcome")
        .with("consultation", consultation)
        .with("inFavour", 6)
        .with("against", 3)
        .with("mixed", 2)
        .with("neutral", 1)
        .with("changed", "Fictional: Wednesday evenings, and a minibus")
        .with("unchanged", "Fictional: no Sundays, for want of staff")
        .on(on)
        .saidBy(script.code)
        .said();
  }

  /** A group of families is engaged; gives the group. */
  String familyGroup(LocalDate on) {
    String group = script.id();
    script
        .command("engage-group")
        .with("advisoryGroup", group)
        .with("name", "Fictional family group of " + script.code)
        .with("kind", "FAMILY")
        .with("advises", script.code)
        .with("remit", "Fictional: all that touches families")
        .list("organisations", charities.get(2))
        .on(on)
        .saidBy(script.code)
        .said();
    return group;
  }

  /** The group is asked and advises; gives the key of its advice. */
  String advice(String group, String about, LocalDate asked) {
    script
        .command("ask-advice")
        .with("advisoryGroup", group)
        .entry("about", about)
        .with("question", "Fictional: what would families need?")
        .with("by", asked.plusDays(28))
        .on(asked)
        .saidBy(script.code)
        .said();
    return script
        .command("give-advice")
        .with("advisoryGroup", group)
        .entry("about", about)
        .with("text", "Fictional: a place where children can play")
        .on(asked.plusDays(20))
        .saidBy(charities.get(2))
        .said();
  }

  void adviceAnswered(String group, String advice, String answer, LocalDate on) {
    script
        .command("answer-advice")
        .with("advisoryGroup", group)
        .entry("advice", advice)
        .with("answer", answer)
        .with("why", "Fictional: there is a corner, and no garden")
        .on(on)
        .explained("advice-answer")
        .saidBy(script.code)
        .said();
  }
}
