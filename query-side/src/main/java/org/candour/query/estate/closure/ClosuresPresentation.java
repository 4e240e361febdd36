package org.candour.query.estate.closure;

import java.time.LocalDate;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Closures, which have pages of their own. */
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
  public Card card(Closure c, LocalDate on) {
    return Card.headed(
            "Closure of ",
            c.establishment() == null
                ? "a prison"
                : new StreamId("establishment", c.establishment()))
        .standing(PlainEnglish.capital(PlainEnglish.plain(c.state())) + ".")
        .say("All about it", new StreamId("closure", c.id()))
        .text("Kind", c.kind())
        .say("Announced", c.announcedOn())
        .say("Planned", c.plannedOn())
        .say("Complete", c.completedOn())
        .say("Notice", c.notice() == null ? null : c.notice().words())
        .each("Commitments that arise from it", c.commitments())
        .each("Awards that rest on advice about it", c.awards());
  }
}
