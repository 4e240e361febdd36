package org.candour.query.commissioning.provisionmap;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** What is missing at sites, and what was planned and awarded to provide it. */
@Component
class GapsPresentation extends ViewPresentation<MappedGap> {

  GapsPresentation() {
    super(
        "gaps",
        "Gaps in provision",
        "What maps of provision say is missing, and the rounds and awards that are to provide it."
            + " Those for which nothing is planned come first.",
        "gap",
        "gaps");
  }

  @Override
  public String name(MappedGap g) {
    return g.service();
  }

  @Override
  public Card card(MappedGap g, LocalDate on) {
    Card card = Card.headed(g.service() + PlainEnglish.maybe(", for ", g.group(), ""));
    if (!g.awards().isEmpty()) {
      card.standing("An award is to provide it.");
    } else if (!g.rounds().isEmpty()) {
      card.standing("A round is planned to provide it.");
    } else {
      card.pressing("Nothing is planned to provide it.");
    }
    return card.say("People who go without", g.people())
        .say("Map", g.map())
        .say("Recorded", g.recorded())
        .each("Rounds", g.rounds())
        .each(
            "Awards",
            g.awards(),
            entry -> Phrase.of(new Phrase.Entry("award, entry " + entry, entry)));
  }

  @Override
  public Optional<StreamId> stream(MappedGap g) {
    return Optional.of(g.map());
  }
}
