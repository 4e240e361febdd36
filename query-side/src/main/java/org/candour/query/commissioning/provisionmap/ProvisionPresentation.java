package org.candour.query.commissioning.provisionmap;

import java.time.LocalDate;
import java.util.List;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** What is provided at each site, what is missing, what is there twice. */
@Component
class ProvisionPresentation extends ViewPresentation<ProvisionMap> {

  ProvisionPresentation() {
    super(
        "provision",
        "Provision",
        "What is provided at each site and by whom, what is missing, and what is there twice.",
        "map",
        "maps");
  }

  @Override
  public String name(ProvisionMap m) {
    return "what is provided" + (m.establishment() == null ? "" : " at " + m.establishment());
  }

  @Override
  public List<Phrase> called(ProvisionMap m) {
    return m.establishment() == null
        ? super.called(m)
        : Phrase.of("what is provided at ", m.establishment());
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
        .each("Rounds for gaps", m.rounds())
        .each("Overlaps", m.overlaps(), ProvisionPresentation::overlap)
        .say("Mapped", m.mapped())
        .each("Mapped with", m.partners())
        .inFull()
        .each("Services", m.services(), ProvisionPresentation::service)
        .entries("Corrected by", m.corrections());
  }

  private static List<Phrase> gap(ProvisionMap.Gap g) {
    return Phrase.of(
        g.service()
            + PlainEnglish.maybe(", for ", g.group(), "")
            + (g.people() == null
                ? ""
                : ", which "
                    + PlainEnglish.count(g.people(), "person goes", "people go")
                    + " without")
            + " (",
        Phrase.entry(g.entry()),
        ")");
  }

  private static List<Phrase> overlap(ProvisionMap.Overlap o) {
    return Phrase.of(
        o.service()
            + ", by "
            + PlainEnglish.list(o.organisations().stream().map(Object::toString).toList())
            + " (",
        Phrase.entry(o.entry()),
        ")");
  }

  private static List<Phrase> service(org.candour.events.commissioning.provisionmap.Provision p) {
    String what =
        p.service()
            + PlainEnglish.maybe(", for ", p.group(), "")
            + (p.people() == null
                ? ""
                : ", " + PlainEnglish.count(p.people(), "person", "people") + " a year");
    return p.organisation() == null ? Phrase.of(what) : Phrase.of(what + ", by ", p.organisation());
  }
}
