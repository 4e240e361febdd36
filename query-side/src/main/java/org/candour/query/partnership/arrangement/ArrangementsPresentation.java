package org.candour.query.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.query.duties.Judged;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.SortOption;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Standing arrangements, in force and lapsed. */
@Component
public class ArrangementsPresentation implements ViewPresentation<Arrangement> {

  @Override
  public String view() {
    return "arrangements";
  }

  @Override
  public String title() {
    return "Arrangements";
  }

  @Override
  public String about() {
    return "Standing arrangements between prisons and organisations: which are in force, which have"
        + " lapsed because their last day came and they were not renewed, and what was counted"
        + " under each.";
  }

  @Override
  public String one() {
    return "arrangement";
  }

  @Override
  public String many() {
    return "arrangements";
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
        .each("Corrected by", a.corrections(), e -> new Object[] {Phrase.entry(e)});
  }

  private static void stands(Card card, Arrangement a, LocalDate on) {
    LocalDate until = a.until();
    switch (a.state()) {
      case IN_FORCE -> {
        if (until == null) {
          card.standing("In force, with no end.");
        } else if (until.isBefore(on)) {
          card.pressing(
              "Its last day was " + Durations.from(on, until) + "; it has not been renewed.");
        } else {
          card.standing(
              "In force; its last day is " + Durations.from(on, until) + " unless it is renewed.");
        }
      }
      case LAPSED -> card.pressing("Lapsed: its last day came and it was not renewed.");
      case ENDED -> card.standing("Ended.");
    }
  }

  private static Object[] counted(Arrangement.Counts c) {
    return new Object[] {
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
      ")"
    };
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of(
        "establishment",
        FilterLabel.prison("Prison"),
        "organisation",
        FilterLabel.organisation("With"));
  }

  @Override
  public List<SortOption> orders() {
    return List.of(new SortOption("Prison", null), new SortOption("Until", "until"));
  }
}
