package org.candour.query.estate.development;

import java.time.LocalDate;
import java.util.Objects;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** New and rebuilt prisons. */
@Component
class DevelopmentsPresentation extends ViewPresentation<Development> {

  DevelopmentsPresentation() {
    super(
        "developments",
        "Developments",
        "New and rebuilt prisons: how far each has come, and with whom it was planned.",
        "development",
        "developments");
  }

  @Override
  public String name(Development d) {
    return Objects.requireNonNullElse(d.name(), "a development");
  }

  @Override
  public Card card(Development d, LocalDate on) {
    return Card.headed(PlainEnglish.capital(name(d)))
        .standing(PlainEnglish.capital(PlainEnglish.plain(d.state())) + ".")
        .text("Site", d.site())
        .say(
            "Prison",
            d.establishment() == null ? null : new StreamId("establishment", d.establishment()))
        .only(d.places() != null, "Places", d.places())
        .text("Run by", d.operator())
        .each("Steps", d.steps(), s -> Phrase.of(s.inWords()))
        .each("Maps of provision", d.provisionMaps())
        .each("Advice and consultations", d.consulted());
  }
}
