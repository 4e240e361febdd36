package org.candour.query.commissioning.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds of commissioning: what each rests on, who bid, who was awarded, and what came of it. */
@Component
class RoundsPresentation extends ViewPresentation<Round> {

  RoundsPresentation() {
    super(
        "rounds",
        "Rounds of commissioning",
        "What was commissioned, on which needs it rests, who bid and who was awarded what, and"
            + " the agreements and promises that came of each award.",
        "round",
        "rounds");
  }

  @Override
  public String name(Round r) {
    return Objects.requireNonNullElse(r.title(), "a round");
  }

  @Override
  public Map<String, Map<String, String>> choices(Round r) {
    Map<String, String> lots = new LinkedHashMap<>();
    r.lots().forEach(lot -> lots.put(lot.lot(), lot.lot() + ": " + lot.title()));
    return Map.of("lot", lots);
  }

  @Override
  public Card card(Round r, LocalDate on) {
    Card card = Card.headed(PlainEnglish.capital(name(r)));
    stands(card, r, on);
    return card.each("Prisons", r.establishments())
        .say("Commissioned by", r.commissioner())
        .say("Rests on", r.needsAssessment())
        .each("Needs to be met", r.needs())
        .only(r.needs().isEmpty() && r.needsAssessment() == null, "Rests on", "No needs are named")
        .say("Budget", r.budget())
        .only(Boolean.TRUE.equals(r.lightTouch()), "Procured", "Under the light touch rules")
        .text("Called off from", r.framework())
        .text("Why there is less time for bids", r.urgency())
        .text("Exempt from procurement notices", r.exemption())
        .say("Planned", r.planned())
        .only(r.startsOn() != null || r.endsOn() != null, "Term", term(r.startsOn(), r.endsOn()))
        .each("Awards", r.awards(), a -> award(r, a))
        .each("Agreements that came of it", r.agreements())
        .each("Commitments that arise from it", r.commitments())
        .each("Advice and consultations", r.consulted())
        .inFull()
        .only(r.leastBudget() != null, "Budget at least", r.leastBudget())
        .only(r.reference() != null, "Buyer’s own number", r.reference())
        .only(r.ocid() != null, "Identifier in open contracting data", r.ocid())
        .text("Run", r.scope())
        .text("Why not locally", r.scopeReason())
        .each("Commissioned with", r.coCommissioners())
        .each("Lots", r.lots(), l -> Phrase.of(l.lot() + ": " + l.title(), worth(l.value())))
        .text("Why it is not divided into lots", r.noLotsBecause())
        .say("Bids invited", r.invited())
        .say("Bids until", r.closesOn())
        .each("Asked by name", r.asked())
        .each("Bids", r.bids(), RoundsPresentation::bid)
        .each("Notices", r.notices(), RoundsPresentation::notice)
        .each("Changes that its notices announced", r.changes())
        .each("Challenges", r.challenges(), RoundsPresentation::challenge)
        .say("Stopped", r.stopped())
        .each("Bears on", r.themes())
        .each("Duties", r.judged(), Judged::phrases)
        .entries("Corrected by", r.corrections());
  }

  private static void stands(Card card, Round r, LocalDate on) {
    switch (r.state()) {
      case PLANNED -> card.standing("Planned; no bids are invited yet.");
      case INVITED -> {
        String until =
            r.closesOn() == null ? "" : "; bids close " + Durations.from(on, r.closesOn());
        String past =
            r.closesOn() == null
                ? ""
                : "; bids closed " + Durations.from(on, r.closesOn()) + ", no award yet";
        boolean over = r.closesOn() != null && r.closesOn().isBefore(on);
        card.standing("Bids are invited" + (over ? past : until) + ".");
      }
      case AWARDED -> {
        long standing = r.awards().stream().filter(award -> award.overturned() == null).count();
        String made = PlainEnglish.count(standing, "award", "awards") + " made";
        if (r.challenges().isEmpty()) {
          card.standing("Awarded: " + made + ".");
        } else {
          card.pressing("Awarded: " + made + ", and challenged.");
        }
      }
      case STOPPED -> card.pressing("Stopped.");
    }
  }

  private static List<Phrase> award(Round r, Round.Award a) {
    List<Object> words = new ArrayList<>();
    words.add(a.supplier() == null ? "A supplier that the source does not name" : a.supplier());
    if (!a.jointly().isEmpty()) {
      words.add(", together with ");
      listed(words, a.jointly());
    }
    words.add(PlainEnglish.maybe(", lot ", a.lot(), ""));
    words.addAll(Arrays.asList(worth(a.value()), ", "));
    words.add(a.made());
    if (a.startsOn() != null || a.endsOn() != null) {
      words.add(". Term: " + term(a.startsOn(), a.endsOn()));
    }
    words.add(PlainEnglish.maybe(". Number ", a.reference(), ""));
    words.add(". Why: " + PlainEnglish.stop(a.rationale()));
    if (a.directAwardGround() != null) {
      words.add(" Awarded directly; ground: " + PlainEnglish.plain(a.directAwardGround()) + ".");
    }
    if (!a.namedPartners().isEmpty()) {
      words.add(" Named as partners: ");
      listed(words, a.namedPartners());
      words.add(".");
    }
    if (a.partnersNotNamed() != null) {
      words.add(
          " Partners that the source does not name: "
              + PlainEnglish.number(a.partnersNotNamed())
              + ".");
    }
    if (a.overturned() != null) {
      words.addAll(List.of(" Overturned by a challenge ", a.overturned(), "."));
    }
    if (!a.needs().isEmpty()) {
      words.add(" To meet the needs in ");
      listed(words, a.needs().stream().map(n -> Phrase.entry(n.entry())).toList());
      words.add(".");
    }
    if (a.advice() != null) {
      words.addAll(List.of(" On advice in ", Phrase.entry(a.advice().entry()), "."));
    }
    cameOf(words, " Signed as ", a, r.agreements());
    cameOf(words, " Promised on it: ", a, r.commitments());
    return Phrase.of(words.toArray());
  }

  private static void cameOf(List<Object> words, String what, Round.Award a, List<Backlink> all) {
    List<Backlink> here =
        all.stream().filter(c -> Objects.equals(c.from(), a.made().entry())).toList();
    if (!here.isEmpty()) {
      words.add(what);
      listed(words, here);
      words.add(".");
    }
  }

  private static void listed(List<Object> words, List<?> items) {
    for (int i = 0; i < items.size(); i++) {
      words.add(i == 0 ? "" : ", ");
      words.add(items.get(i));
    }
  }

  private static Object worth(@Nullable Object value) {
    return value == null ? "" : ", worth " + PlainEnglish.said(value);
  }

  private static String term(@Nullable PartialDate from, @Nullable PartialDate to) {
    return (from == null ? "" : "from " + from.inWords() + " ")
        + (to == null ? "with no end" : "to " + to.inWords());
  }

  private static List<Phrase> bid(Round.Bid b) {
    BidTerms bid = b.terms();
    List<Object> words = new ArrayList<>();
    words.add(bid.bidder());
    words.add(PlainEnglish.maybe(", lot ", bid.lot(), ""));
    words.add(
        bid.daysSpent() == null
            ? ""
            : ", " + PlainEnglish.count(bid.daysSpent(), "day", "days") + " of work");
    if (!bid.namedPartners().isEmpty()) {
      words.add(", naming ");
      listed(words, bid.namedPartners());
    }
    words.addAll(List.of(", ", b.made()));
    return Phrase.of(words.toArray());
  }

  private static List<Phrase> notice(Round.Notice n) {
    List<Object> words = new ArrayList<>();
    words.add(
        PlainEnglish.plain(n.notice())
            + PlainEnglish.maybe(", ", n.reference(), "")
            + PlainEnglish.maybe(", lot ", n.lot(), ""));
    if (n.standstillUntil() != null) {
      words.add(", announcing a standstill until " + PlainEnglish.said(n.standstillUntil()));
    }
    if (n.agreement() != null) {
      words.addAll(List.of(", about ", n.agreement()));
    }
    words.addAll(List.of(", ", n.published()));
    return Phrase.of(words.toArray());
  }

  private static List<Phrase> challenge(Round.Challenge c) {
    String what =
        c.outcome() == null ? "Challenged" : PlainEnglish.capital(PlainEnglish.plain(c.outcome()));
    return Phrase.of(what + PlainEnglish.maybe(", lot ", c.lot(), "") + ", ", c.at());
  }
}
