package org.candour.query.commissioning.round;

import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundEvent;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Rounds of commissioning, in sentences. */
@Component
class RoundSentences implements Sentences<RoundEvent> {

  @Override
  public Class<RoundEvent> events() {
    return RoundEvent.class;
  }

  @Override
  public Sentence say(RoundEvent event) {
    return switch (event) {
      case RoundPlanned e -> planned(e);
      case LotsDefined e -> Sentence.of("The round was divided into lots: {}", e.lots());
      case LotsDeclined e ->
          Sentence.of("The round was not divided into lots")
              .maybe("Reason: {}", e.reason())
              .when(e.reason() == null, "No reason was given");
      case BidsInvited e ->
          Sentence.of("Bids were invited")
              .andMaybe(" from {}", e.organisations())
              .and(" until {}", e.closesOn())
              .maybe("A bid must include: {}", e.asked());
      case BidRecorded e ->
          Sentence.of("{} bid", e.bidder())
              .andMaybe(" for lot {}", e.lot())
              .maybe("It named as partners: {}", e.namedPartners())
              .maybe("Days of work spent on the bid: {}", e.daysSpent());
      case LotAwarded e -> awarded(e);
      case NoticePublished e ->
          Sentence.of("Notice {} was published", e.notice())
              .andMaybe(", {}", e.reference())
              .andMaybe(", about lot {}", e.lot());
      case AwardChallenged e ->
          Sentence.by(e.challenger(), "{} challenged the award", "The award was challenged")
              .andMaybe(" of lot {}", e.lot())
              .andMaybe(" before {}", e.forum())
              .then("Grounds: {}", e.grounds());
      case ChallengeDecided e ->
          Sentence.of("The challenge")
              .andMaybe(" to the award of lot {}", e.lot())
              .and(" was {}", e.outcome())
              .then("{}", e.reason());
      case RoundStopped e -> Sentence.of("The round was stopped").then("Reason: {}", e.reason());
    };
  }

  private static Sentence planned(RoundPlanned e) {
    return Sentence.by(
            e.commissioner(), "{} planned a round: {}", "A round was planned: {}", e.title())
        .andMaybe(", run as {}", e.scope())
        .when(
            e.scope() == null,
            "The source does not say whether the round is run locally or nationally")
        .maybe("Why not locally: {}", e.scopeReason())
        .maybe("Budget: {}", e.budget())
        .maybe("Commissioned with {}", e.coCommissioners())
        .maybe("It is to meet the needs in {}", e.needs());
  }

  private static Sentence awarded(LotAwarded e) {
    Object supplier =
        e.supplier() == null ? "A supplier that the source does not name" : e.supplier();
    return Sentence.of(
            "{} was awarded {}", supplier, e.lot() == null ? "the round" : "lot " + e.lot())
        .andMaybe(", worth {}", e.value())
        .maybe("Named as partners: {}", e.namedPartners())
        .maybe("Partners that the source does not name: {}", e.partnersNotNamed())
        .then("Why: {}", e.rationale())
        .maybe("It is to meet the needs in {}", e.needs());
  }
}
