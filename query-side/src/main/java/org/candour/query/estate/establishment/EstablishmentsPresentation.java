package org.candour.query.estate.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.estate.DisputedFact;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Prisons, each with its audit timeline. */
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
        .say("Code", e.code())
        .column()
        .say("Since", e.since())
        .column()
        .text("Role", e.role())
        .text("Run by", e.operator())
        .text("County", e.county())
        .column()
        .inBrief()
        .each("Closures", e.closures(), c -> Phrase.of(new StreamId("closure", c.id())))
        .inFull()
        .say("Welsh name", e.nameWelsh() == null ? null : new Phrase.Welsh(e.nameWelsh()))
        .text("Kind", e.kinds().isEmpty() ? null : PlainEnglish.items(e.kinds()))
        .text("Category", e.categories().isEmpty() ? null : PlainEnglish.items(e.categories()))
        .text("Holds", e.estate())
        .say("Reform prison since", e.reformPrisonOn())
        .say("Reform prison until", e.reformStatusEndedOn())
        .say("Without a board of governors by", e.boardMissing())
        .say(
            "In the registers",
            new Phrase.Rows("its board", "boards", Map.of("establishment", e.code())),
            ", ",
            new Phrase.Rows("what its board asked", "escalations", Map.of("board", e.code())))
        .each("Developments", e.developments(), d -> Phrase.of(new StreamId("development", d)));
  }

  @Override
  public List<Section<List<Phrase>>> sections(Establishment e) {
    return DisputedFact.section(e.corrections()).stream().toList();
  }

  @Override
  public List<String> address() {
    return List.of("prisons");
  }

  @Override
  public boolean isTable() {
    return true;
  }
}
