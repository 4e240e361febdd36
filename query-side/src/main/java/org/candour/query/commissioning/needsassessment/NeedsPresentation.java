package org.candour.query.commissioning.needsassessment;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Needs that were identified, and what was planned and awarded to meet each. */
@Component
class NeedsPresentation extends ViewPresentation<Need> {

  NeedsPresentation() {
    super(
        "needs",
        "Needs",
        "Needs that assessments identified, and the rounds and awards that are to meet them. The"
            + " most urgent come first.",
        "need",
        "needs");
  }

  @Override
  public String name(Need n) {
    return n.terms().need();
  }

  @Override
  public Card card(Need n, LocalDate on) {
    Card card = Card.headed(n.terms().need(), ", for ", n.terms().group());
    String priority =
        PlainEnglish.capital(PlainEnglish.plain(n.terms().priority())) + " priority: ";
    if (!n.awards().isEmpty()) {
      card.standing(priority + "an award is to meet it.");
    } else if (!n.rounds().isEmpty()) {
      card.standing(priority + "a round is planned to meet it.");
    } else {
      card.pressing(priority + "nothing is planned to meet it.");
    }
    return card.only(n.terms().people() != null, "People with this need", n.terms().people())
        .say("Assessment", n.assessment())
        .say("Identified", n.identified())
        .each("Rounds", n.rounds())
        .each(
            "Awards",
            n.awards(),
            entry -> Phrase.of(new Phrase.Entry("award, entry " + entry, entry)))
        .each("Bears on", n.terms().themes());
  }

  @Override
  public Optional<StreamId> stream(Need n) {
    return Optional.of(n.assessment());
  }
}
