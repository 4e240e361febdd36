package org.candour.query.commissioning.round;

import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.AwardTerms;
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
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.id.Link;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.jspecify.annotations.Nullable;
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
      case RoundPlanned e -> planned(e.terms(), e.needs());
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
          Sentence.of("{} bid", e.terms().bidder())
              .andMaybe(" for lot {}", e.terms().lot())
              .maybe("It named as partners: {}", e.terms().namedPartners())
              .maybe("Days of work spent on the bid: {}", e.terms().daysSpent());
      case LotAwarded e -> awarded(e.terms(), e.needs());
      case NoticePublished e ->
          Sentence.of("Notice {} was published", e.notice())
              .andMaybe(", {}", e.reference())
              .andMaybe(", about lot {}", e.lot())
              .maybe("It announced a standstill until {}", e.standstillUntil());
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

  private static String run(CommissioningScope scope) {
    return switch (scope) {
      case LOCAL -> "locally";
      case NATIONAL -> "nationally";
    };
  }

  private static @Nullable String on(@Nullable PartialDate date) {
    return date == null ? null : date.onInWords();
  }

  private static Sentence planned(RoundTerms plan, List<Link> needs) {
    return Sentence.by(
            plan.commissioner(), "{} planned a round: {}", "A round was planned: {}", plan.title())
        .andMaybe(", to be run {}", plan.scope() == null ? null : run(plan.scope()))
        .when(
            plan.scope() == null,
            "The source does not say whether the round is run locally or nationally")
        .maybe("Why not locally: {}", plan.scopeReason())
        .maybe("Budget: {}", plan.budget())
        .maybe("It may cost at least {}", plan.leastBudget())
        .maybe("What is commissioned starts {}", on(plan.startsOn()))
        .maybe("It ends {}", on(plan.endsOn()))
        .when(
            Boolean.TRUE.equals(plan.lightTouch()),
            "It is under the light touch rules of procurement")
        .maybe("It is called off from a framework: {}", plan.framework())
        .maybe("Why there is less time for bids: {}", plan.urgency())
        .maybe("It owes no notices of procurement; reason: {}", plan.exemption())
        .maybe("Commissioned with {}", plan.coCommissioners())
        .maybe("It is to meet the needs in {}", needs);
  }

  private static Sentence awarded(AwardTerms award, List<Link> needs) {
    Object supplier =
        award.supplier() == null ? "A supplier that the source does not name" : award.supplier();
    return Sentence.of(
            "{} was awarded {}", supplier, award.lot() == null ? "the round" : "lot " + award.lot())
        .andMaybe(" together with {}", award.jointly())
        .andMaybe(", worth {}", award.value())
        .maybe("It was awarded directly; ground: {}", award.directAwardGround())
        .maybe("Named as partners: {}", award.namedPartners())
        .maybe("Partners that the source does not name: {}", award.partnersNotNamed())
        .maybe("What is awarded starts {}", on(award.startsOn()))
        .maybe("It ends {}", on(award.endsOn()))
        .then("Why: {}", award.rationale())
        .maybe("It is to meet the needs in {}", needs);
  }
}
