package org.candour.query.estate.development;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** New and rebuilt prisons. */
@Component
class DevelopmentsPresentation implements ViewPresentation<Development> {

  @Override
  public String view() {
    return "developments";
  }

  @Override
  public String title() {
    return "Developments";
  }

  @Override
  public String about() {
    return "New and rebuilt prisons: how far each has come, and with whom it was planned.";
  }

  @Override
  public String one() {
    return "development";
  }

  @Override
  public String many() {
    return "developments";
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
        .each("Steps", d.steps(), s -> new Object[] {s.inWords()})
        .each("Maps of provision", d.provisionMaps())
        .each("Awards that rest on advice about it", d.awards());
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of("establishment", FilterLabel.prison("Prison"));
  }
}
