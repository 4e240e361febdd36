package org.candour.query.commissioning.provisionmap;

import java.time.LocalDate;
import java.util.Map;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** What is provided at each site, what is missing, what is there twice. */
@Component
class ProvisionPresentation implements ViewPresentation<ProvisionMap> {

  @Override
  public String view() {
    return "provision";
  }

  @Override
  public String title() {
    return "Provision";
  }

  @Override
  public String about() {
    return "What is provided at each site and by whom, what is missing, and what is there twice.";
  }

  @Override
  public String one() {
    return "map";
  }

  @Override
  public String many() {
    return "maps";
  }

  @Override
  public String name(ProvisionMap m) {
    return "what is provided" + (m.establishment() == null ? "" : " at " + m.establishment());
  }

  @Override
  public Card card(ProvisionMap m, LocalDate on) {
    Card card =
        m.establishment() != null
            ? Card.headed("What is provided at ", m.establishment())
            : m.development() != null
                ? Card.headed("What is to be provided at ", m.development())
                : Card.headed("What is provided somewhere");
    String standing =
        PlainEnglish.count(m.gaps().size(), "gap", "gaps")
            + " and "
            + PlainEnglish.count(m.overlaps().size(), "overlap", "overlaps")
            + " recorded.";
    if (m.gaps().isEmpty()) {
      card.standing(standing);
    } else {
      card.pressing(standing);
    }
    return card.say("Development", m.development())
        .each("Gaps", m.gaps(), ProvisionPresentation::gap)
        .each("Overlaps", m.overlaps(), ProvisionPresentation::overlap)
        .say("Mapped", m.mapped())
        .each("Mapped with", m.partners())
        .inFull()
        .each("Services", m.services(), ProvisionPresentation::service)
        .each("Corrected by", m.corrections(), e -> new Object[] {Phrase.entry(e)});
  }

  private static Object[] gap(ProvisionMap.Gap g) {
    return new Object[] {
      g.service()
          + PlainEnglish.maybe(", for ", g.group(), "")
          + (g.people() == null
              ? ""
              : ", which "
                  + PlainEnglish.count(g.people(), "person goes", "people go")
                  + " without")
          + " (",
      Phrase.entry(g.entry()),
      ")"
    };
  }

  private static Object[] overlap(ProvisionMap.Overlap o) {
    return new Object[] {
      o.service()
          + ", by "
          + PlainEnglish.list(o.organisations().stream().map(Object::toString).toList())
          + " (",
      Phrase.entry(o.entry()),
      ")"
    };
  }

  private static Object[] service(org.candour.events.commissioning.provisionmap.Provision p) {
    String what =
        p.service()
            + PlainEnglish.maybe(", for ", p.group(), "")
            + (p.people() == null
                ? ""
                : ", " + PlainEnglish.count(p.people(), "person", "people") + " a year");
    return p.organisation() == null
        ? new Object[] {what}
        : new Object[] {what + ", by ", p.organisation()};
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of(
        "establishment", FilterLabel.prison("Prison"),
        "development", FilterLabel.of("Development"),
        "gaps", FilterLabel.of("Something is missing"),
        "overlaps", FilterLabel.of("Something is there twice"));
  }
}
