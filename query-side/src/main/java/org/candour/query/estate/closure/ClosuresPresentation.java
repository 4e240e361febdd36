package org.candour.query.estate.closure;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closures, whose pages say all that was said, planned and done. */
@Component
class ClosuresPresentation extends ViewPresentation<Closure> {

  ClosuresPresentation() {
    super(
        "closures",
        "Closures",
        "Closures of prisons: what was said and done, and how much notice there was.",
        "closure",
        "closures");
  }

  @Override
  public String name(Closure c) {
    return "closure of " + (c.establishment() == null ? "a prison" : c.establishment());
  }

  @Override
  public List<Phrase> called(Closure c) {
    return c.establishment() == null
        ? super.called(c)
        : Phrase.of("closure of ", new StreamId("establishment", c.establishment()));
  }

  @Override
  public Card card(Closure c, LocalDate on) {
    Card card =
        Card.headed(
                "Closure of ",
                c.establishment() == null
                    ? "a prison"
                    : new StreamId("establishment", c.establishment()))
            .standing(PlainEnglish.capital(PlainEnglish.plain(c.state())) + ".")
            .text("Kind", c.kind())
            .column()
            .say("Announced", c.announcedOn())
            .column()
            .inBrief()
            .say("Planned", c.plannedOn())
            .column()
            .say("Complete", c.completedOn())
            .column()
            .say("Notice", c.notice() == null ? null : c.notice().words())
            .column()
            .say("Duties breached", breaches(c))
            .column()
            .each("Commitments that arise from it", c.commitments())
            .each("Advice and consultations", c.consulted())
            .inFull()
            .say("Said to be likely", c.likelyOn());
    plans(card, c);
    return card.say("Put off", PlainEnglish.capital(Durations.times(c.postponements())))
        .say("Last prisoners left", c.lastPrisonersLeftOn())
        .say("Complete", c.completedOn())
        .say("Rescinded", c.rescindedOn())
        .say("Places lost", c.places())
        .text("Reason given", c.reason())
        .text("Stated by", c.statedBy());
  }

  @Override
  public @Nullable Picture drawn(Closure c, LocalDate on) {
    return NoticeDrawing.of(c);
  }

  @Override
  public @Nullable Picture drawn(List<Listed<Closure>> rows, LocalDate on) {
    return NoticesDrawing.of(rows);
  }

  /** Each plan with its entry, the first one first. */
  private static void plans(Card card, Closure c) {
    String name = "First planned for";
    for (Closure.Plan plan : c.plans()) {
      Object day = plan.on() == null ? "No new date given" : plan.on();
      card.say(name, day, " (", Phrase.entry(plan.entry()), ")");
      name = "Then planned for";
    }
  }

  /** Nothing judged, or nothing that could be told, is no sign that duties were kept. */
  private static String breaches(Closure c) {
    long breached = count(c, Judged.Outcome.BREACHED);
    boolean told = !c.duties().isEmpty() && count(c, Judged.Outcome.UNDETERMINED) == 0;
    return breached > 0 ? PlainEnglish.number(breached) : told ? "None" : "Not known";
  }

  private static long count(Closure c, Judged.Outcome verdict) {
    return c.duties().stream().filter(duty -> duty.verdict() == verdict).count();
  }

  @Override
  public List<Section<List<Phrase>>> sections(Closure c) {
    return ClosureSections.of(c);
  }

  @Override
  public List<String> address() {
    return List.of("closures");
  }

  @Override
  public boolean isTable() {
    return true;
  }
}
