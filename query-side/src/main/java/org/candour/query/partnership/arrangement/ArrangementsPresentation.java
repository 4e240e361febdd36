package org.candour.query.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import org.candour.query.consent.Consenting;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Standing arrangements, in force and lapsed. */
@Component
public class ArrangementsPresentation extends ViewPresentation<Arrangement> {

  public ArrangementsPresentation() {
    super(
        "arrangements",
        "Arrangements",
        "Standing arrangements between prisons and organisations: which are in force, which have"
            + " lapsed because their last day came and they were not renewed, and what was counted"
            + " under each.",
        "arrangement",
        "arrangements");
  }

  @Override
  public String name(Arrangement a) {
    return (a.kind() == null ? "arrangement" : PlainEnglish.plain(a.kind()))
        + (a.what() == null ? "" : ": " + a.what());
  }

  @Override
  public Card card(Arrangement a, LocalDate on) {
    Card card =
        Card.headed(a.establishment() == null ? "Somewhere" : a.establishment(), ", ", name(a));
    stands(card, a, on);
    Consenting.say(card, a.consent());
    return card.each("With", a.organisations())
        .text("Coordinated by", a.post())
        .only(a.hoursAWeek() != null, "Hours a week", a.hoursAWeek())
        .say("Made", a.made())
        .say("Until", a.until())
        .each("Reviewed", a.reviews())
        .each("Lapsed", a.lapses())
        .each("Counted", a.returns(), ArrangementsPresentation::counted)
        .say("Ended", a.ended())
        .inFull()
        .each("Duties", a.judged(), Judged::phrases)
        .entries("Corrected by", a.corrections());
  }

  private static void stands(Card card, Arrangement a, LocalDate on) {
    LocalDate until = a.until();
    String aside = Consenting.aside(a.consent());
    switch (a.state()) {
      case IN_FORCE -> {
        if (until == null) {
          card.standing("In force, with no end." + aside);
        } else if (until.isBefore(on)) {
          card.pressing(
              "Its last day was "
                  + Durations.from(on, until)
                  + "; it has not been renewed."
                  + aside);
        } else {
          card.standing(
              "In force; its last day is "
                  + Durations.from(on, until)
                  + " unless it is renewed."
                  + aside);
        }
      }
      case LAPSED -> card.pressing("Lapsed: its last day came and it was not renewed." + aside);
      case ENDED -> card.standing("Ended." + aside);
    }
  }

  private static List<Phrase> counted(Arrangement.Counts c) {
    return Phrase.of(
        c.from(),
        " to ",
        c.to(),
        ", "
            + PlainEnglish.plain(c.kind())
            + ": "
            + PlainEnglish.number(c.total())
            + PlainEnglish.maybe(" in all, ", c.asked(), " asked")
            + PlainEnglish.maybe(", ", c.contacted(), " contacted")
            + " (",
        Phrase.entry(c.entry()),
        ")");
  }
}
