package org.candour.query.partnership.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.Registration;
import org.springframework.stereotype.Component;

/** Organisations, with ways to all that the registers say of each. */
@Component
class OrganisationsPresentation extends ViewPresentation<Organisation> {

  OrganisationsPresentation() {
    super(
        "organisations",
        "Organisations",
        "Organisations that work with prisons, as they registered, and the people referred to"
            + " them inside and outside any agreement.",
        "organisation",
        "organisations");
  }

  @Override
  public String name(Organisation o) {
    return Objects.requireNonNullElse(o.name(), o.id());
  }

  @Override
  public Card card(Organisation o, LocalDate on) {
    Card card = Card.headed(name(o));
    if (o.referredOutsideAgreements() > 0) {
      card.standing(
          PlainEnglish.count(o.referredOutsideAgreements(), "person was", "people were")
              + " referred to it outside any agreement, unpaid.");
    }
    return card.say("Identifier", registration(o).inWords())
        .each("Formerly", o.formerNames())
        .each("Also on record as", o.otherRecords(), OrganisationsPresentation::other)
        .text("Kind", o.kind())
        .text("Income in a year", o.incomeBand())
        .each("Specialisms", o.specialisms())
        .each("Areas", o.areas())
        .say(
            "In the registers",
            rows("promises made by it", "commitments", "by", o),
            ", ",
            rows("promises made to it", "commitments", "to", o),
            ", ",
            rows("concerns raised by it", "concerns", "from", o),
            ", ",
            rows("its agreements", "agreements", "provider", o),
            ", ",
            rows("where it is a named partner", "named-partners", "partner", o),
            ", ",
            rows("its requests for access", "access-requests", "organisation", o),
            ", ",
            rows("arrangements with it", "arrangements", "organisation", o))
        .inFull()
        .text("What it brings", o.contribution())
        .say(
            "Referred under agreements",
            PlainEnglish.count(o.referredUnderAgreements(), "person", "people"))
        .each("Referrals", o.referrals(), OrganisationsPresentation::referred)
        .each("Other identifiers", o.identifiers(), i -> Phrase.of(i.value()))
        .say("Registered", o.registered())
        .entries("Corrected by", o.corrections());
  }

  private static List<Phrase> other(Organisation.OtherRecord r) {
    String as = r.id() + (r.name() == null ? "" : " (" + r.name() + ")");
    return r.joined() == null
        ? Phrase.of(as)
        : Phrase.of(as, ", joined by ", Phrase.entry(r.joined()));
  }

  private static Registration registration(Organisation o) {
    return Registration.of(new OrganisationId(o.id()).stream(), true);
  }

  private static Phrase rows(String text, String view, String facet, Organisation o) {
    return new Phrase.Rows(text, view, Map.of(facet, o.id()));
  }

  private static List<Phrase> referred(Organisation.Referrals r) {
    List<Object> words = new ArrayList<>();
    words.addAll(List.of(r.from(), " to ", r.to()));
    String before = ", from ";
    for (EstablishmentCode prison : r.establishments()) {
      words.addAll(List.of(before, prison));
      before = ", ";
    }
    words.add(
        ": "
            + PlainEnglish.number(r.underAgreements())
            + " under agreements, "
            + PlainEnglish.number(r.outsideAgreements()));
    words.addAll(List.of(" outside (", Phrase.entry(r.entry())));
    if (r.replacedBy() != null) {
      words.addAll(List.of(", replaced by ", Phrase.entry(r.replacedBy())));
    }
    words.add(")");
    return Phrase.of(words.toArray());
  }
}
