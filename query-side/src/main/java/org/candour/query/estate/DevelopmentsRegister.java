package org.candour.query.estate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.candour.events.StreamId;
import org.candour.query.registers.Ask;
import org.candour.query.registers.Card;
import org.candour.query.registers.Register;
import org.candour.query.wording.Words;
import org.springframework.stereotype.Component;

/** New and rebuilt prisons. */
@Component
class DevelopmentsRegister implements Register<Development> {

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
    return Card.headed(Words.capital(name(d)))
        .standing(Words.capital(Words.plain(d.state())) + ".")
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
  public Map<String, Ask> asks() {
    return Map.of("establishment", Ask.prison("Prison"));
  }
}
