package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.id.StreamId;
import org.candour.query.commissioning.Total;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Each organisation’s part in the market. */
@Component
class MarketPresentation extends ViewPresentation<Supplier> {

  private static final String MECHANISM = "mechanism";
  private static final String PARTNER = "partner";

  MarketPresentation() {
    super(
        "market",
        "Organisations in the market",
        "What each organisation bid for, was awarded and is paid for, and how.",
        "organisation",
        "organisations");
  }

  @Override
  public String name(Supplier s) {
    return Objects.requireNonNullElse(s.name(), s.id());
  }

  @Override
  public Card card(Supplier s, LocalDate on) {
    Card card = Card.headed(name(s));
    if (s.neverEngaged() > 0) {
      card.pressing(
          "Named as a partner by others "
              + Durations.times(s.named())
              + (s.neverEngaged() == s.named()
                  ? ", never given work."
                  : ", never given work for "
                      + PlainEnglish.number(s.neverEngaged())
                      + " of these."));
    }
    return card.say("Organisation", stream(s).orElseThrow())
        .text("Income in a year", s.incomeBand() == null ? "Not known" : s.incomeBand())
        .column()
        .text("Kind", s.kind())
        .say("Value of its agreements as signed", Total.inWords(s.value()))
        .column()
        .say("Of which granted", Total.inWords(s.granted()))
        .only(
            !s.subcontracted().isEmpty(),
            "Paid out of others’ agreements",
            Total.inWords(s.subcontracted()))
        .say(
            "Agreements",
            agreements(s, PlainEnglish.count(s.grants(), "grant", "grants"), MECHANISM, "GRANT"),
            ", ",
            agreements(
                s,
                PlainEnglish.count(s.contracts(), "contract", "contracts"),
                MECHANISM,
                "CONTRACT"),
            ", ",
            agreements(
                s,
                PlainEnglish.count(s.subcontracts(), "subcontract", "subcontracts"),
                MECHANISM,
                "SUBCONTRACT"),
            ", ",
            agreements(
                s,
                PlainEnglish.count(s.rateCards(), "rate card", "rate cards"),
                MECHANISM,
                "RATE_CARD"))
        .column()
        .say("Bids", bids(s))
        .column()
        .say("Awards", s.awards())
        .column()
        .say(
            "Rounds",
            new Phrase.Rows("Those it bid in", "rounds", Map.of("bidder", s.id())),
            ", ",
            new Phrase.Rows("those it was awarded", "rounds", Map.of("supplier", s.id())))
        .say(
            "Named as a partner",
            new Phrase.Rows(
                PlainEnglish.count(s.named(), "time", "times"),
                "named-partners",
                Map.of(PARTNER, s.id(), "ever-named", "yes")),
            ", given work " + Durations.times(s.engaged()))
        .say("People referred to it unpaid", s.referredOutside())
        .inFull()
        .each("Specialisms", s.specialisms())
        .say(
            "Paid in part by results",
            agreements(s, PlainEnglish.number(s.byResults()), "by-results", "yes"))
        .say(
            "Terms under two years",
            agreements(s, "Its agreements with such a term", "under-two-years", "yes"))
        .say(
            "Agreements that limit public comment",
            agreements(s, PlainEnglish.number(s.limitingComment()), "limits-comment", "yes"));
  }

  private static Phrase agreements(Supplier s, String text, String facet, String value) {
    return new Phrase.Rows(text, "agreements", Map.of("provider", s.id(), facet, value));
  }

  private static String bids(Supplier s) {
    return PlainEnglish.number(s.bids())
        + ", which took "
        + PlainEnglish.count(s.bidDays(), "day", "days")
        + " of work as far as was said; "
        + PlainEnglish.number(s.bidsOutsideSpecialisms())
        + " for work outside its specialisms";
  }

  @Override
  public Optional<StreamId> stream(Supplier s) {
    return Optional.of(new StreamId("organisation", s.id()));
  }

  @Override
  public PageSection asSection() {
    return new PageSection(Set.of("organisation"), "In the market");
  }

  @Override
  public List<Phrase> seeAlso() {
    return Phrase.of(
        new Phrase.Site("The market", List.of("market")), " has the figures as a whole.");
  }
}
