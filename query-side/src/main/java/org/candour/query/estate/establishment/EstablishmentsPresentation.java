package org.candour.query.estate.establishment;

import java.time.LocalDate;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Prisons, which have pages of their own. */
@Component
class EstablishmentsPresentation extends ViewPresentation<Establishment> {

  EstablishmentsPresentation() {
    super(
        "establishments",
        "Prisons",
        "Every prison that the ledger knows, and its state.",
        "prison",
        "prisons");
  }

  @Override
  public String name(Establishment e) {
    return e.title();
  }

  @Override
  public Card card(Establishment e, LocalDate on) {
    return Card.headed(e.title())
        .standing(PlainEnglish.capital(PlainEnglish.plain(e.state())) + ".")
        .say("Timeline", new org.candour.events.id.StreamId("establishment", e.code()))
        .say("Code", e.code())
        .say("Since", e.since())
        .text("Role", e.role())
        .text("Run by", e.operator())
        .text("County", e.county())
        .each(
            "Closures",
            e.closures(),
            c -> Phrase.of(new Phrase.Named(new org.candour.events.id.StreamId("closure", c.id()))))
        .each(
            "Developments",
            e.developments(),
            d -> Phrase.of(new Phrase.Named(new org.candour.events.id.StreamId("development", d))));
  }
}
