package org.candour.query.estate.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.estate.DisputedFact;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Prisons, each with its audit timeline. */
@Component
class EstablishmentsPresentation implements ViewPresentation<Establishment> {

  @Override
  public String view() {
    return "establishments";
  }

  @Override
  public String title() {
    return "Prisons";
  }

  @Override
  public String about() {
    return "Every prison that the ledger knows, and its state.";
  }

  @Override
  public String one() {
    return "prison";
  }

  @Override
  public String many() {
    return "prisons";
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
        .say("Since", e.since())
        .text("Role", e.role())
        .text("Run by", e.operator())
        .text("County", e.county())
        .inBrief()
        .each(
            "Closures",
            e.closures(),
            c -> new Object[] {new Phrase.Named(new StreamId("closure", c.id()))})
        .inFull()
        .say("Welsh name", e.nameWelsh() == null ? null : new Phrase.Welsh(e.nameWelsh()))
        .text("Kind", e.kinds().isEmpty() ? null : PlainEnglish.items(e.kinds()))
        .text("Category", e.categories().isEmpty() ? null : PlainEnglish.items(e.categories()))
        .text("Holds", e.estate())
        .each(
            "Developments",
            e.developments(),
            d -> new Object[] {new Phrase.Named(new StreamId("development", d))});
  }

  @Override
  public List<Section<List<Phrase>>> sections(Establishment e) {
    return DisputedFact.section(e.corrections()).stream().toList();
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of("q", FilterLabel.of("Name, code or county"));
  }

  @Override
  public List<String> address() {
    return List.of("prisons");
  }

  @Override
  public boolean isTable() {
    return true;
  }

  @Override
  public List<String> columns() {
    return List.of("Code", "Since", "County");
  }
}
