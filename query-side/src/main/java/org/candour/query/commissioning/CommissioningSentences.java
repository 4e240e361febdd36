package org.candour.query.commissioning;

import static org.candour.query.presentation.Said.said;
import static org.candour.query.presentation.Said.stop;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentEvent;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.commissioning.provisionmap.ProvisionMapEvent;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
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
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** What the events of commissioning say. */
@Component
class CommissioningSentences implements Sentences {

  @Override
  public Optional<String> sentence(Event event) {
    return switch (event) {
      case ProvisionMapEvent e -> Optional.of(provisionMap(e));
      case NeedsAssessmentEvent e -> Optional.of(needsAssessment(e));
      case RoundEvent e -> Optional.of(round(e));
      case AgreementEvent e -> Optional.of(agreement(e));
      default -> Optional.empty();
    };
  }

  private static String provisionMap(ProvisionMapEvent event) {
    return switch (event) {
      case ProvisionMapped e ->
          "What is provided "
              + (e.establishment() == null ? "" : "at " + e.establishment())
              + (e.development() == null ? "" : "for " + e.development())
              + " was mapped: "
              + said(e.services())
              + "."
              + (e.partners().isEmpty() ? "" : " Mapped with " + said(e.partners()) + ".")
              + (e.note() == null ? "" : " " + stop(e.note()));
      case GapRecorded e ->
          "A gap was recorded: "
              + e.service()
              + (e.group() == null ? "" : " for " + e.group())
              + "."
              + (e.people() == null ? "" : " People who go without: " + said(e.people()) + ".")
              + (e.note() == null ? "" : " " + stop(e.note()));
      case OverlapRecorded e ->
          "An overlap was recorded: "
              + e.service()
              + ", by "
              + said(e.organisations())
              + "."
              + (e.note() == null ? "" : " " + stop(e.note()));
    };
  }

  private static String needsAssessment(NeedsAssessmentEvent event) {
    return switch (event) {
      case NeedsAssessmentStarted e ->
          "An assessment of needs began: "
              + e.title()
              + "."
              + (e.area() == null ? "" : " Area: " + stop(e.area()))
              + (e.partners().isEmpty() ? "" : " With " + said(e.partners()) + ".")
              + (e.others().isEmpty() ? "" : " Also: " + said(e.others()) + ".")
              + (e.method() == null ? "" : " " + stop(e.method()));
      case NeedIdentified e ->
          "A need was identified, priority "
              + said(e.priority())
              + ": "
              + e.need()
              + ", for "
              + e.group()
              + "."
              + (e.people() == null ? "" : " People who have it: " + said(e.people()) + ".");
      case NeedsAssessmentPublished e ->
          "The assessment of needs was published. "
              + stop(e.summary())
              + (e.where() == null ? "" : " Where: " + stop(e.where()));
    };
  }

  private static String round(RoundEvent event) {
    return switch (event) {
      case RoundPlanned e ->
          "A round was planned: "
              + e.title()
              + (e.scope() == null
                  ? ". The source does not say whether it is run locally or nationally."
                  : ", run as " + said(e.scope()) + ".")
              + (e.scopeReason() == null ? "" : " Why not locally: " + stop(e.scopeReason()))
              + (e.budget() == null ? "" : " Budget: " + said(e.budget()) + ".")
              + (e.coCommissioners().isEmpty()
                  ? ""
                  : " Commissioned with " + said(e.coCommissioners()) + ".")
              + (e.needs().isEmpty() ? "" : " It is to meet the needs in " + said(e.needs()) + ".");
      case LotsDefined e -> "The round was divided into lots: " + said(e.lots()) + ".";
      case LotsDeclined e ->
          "It was decided not to divide the round into lots."
              + (e.reason() == null ? "" : " Reason: " + stop(e.reason()))
              + (e.reason() == null ? " No reason was given." : "");
      case BidsInvited e ->
          "Bids were invited until "
              + said(e.closesOn())
              + (e.organisations().isEmpty() ? "" : " from " + said(e.organisations()))
              + "."
              + (e.asked() == null ? "" : " A bid must hold: " + stop(e.asked()));
      case BidRecorded e ->
          e.bidder()
              + " bid"
              + (e.lot() == null ? "" : " for lot " + e.lot())
              + "."
              + (e.namedPartners().isEmpty()
                  ? ""
                  : " It named as partners: " + said(e.namedPartners()) + ".")
              + (e.daysSpent() == null
                  ? ""
                  : " Days of work that the bid took: " + said(e.daysSpent()) + ".");
      case LotAwarded e ->
          (e.supplier() == null ? "A supplier that the source does not name" : e.supplier())
              + " was awarded "
              + (e.lot() == null ? "the round" : "lot " + e.lot())
              + (e.value() == null ? "" : ", worth " + said(e.value()))
              + "."
              + (e.namedPartners().isEmpty()
                  ? ""
                  : " Named as partners: " + said(e.namedPartners()) + ".")
              + (e.partnersNotNamed() == null
                  ? ""
                  : " Partners whom the source does not name: " + said(e.partnersNotNamed()) + ".")
              + " Why: "
              + stop(e.rationale())
              + (e.needs().isEmpty() ? "" : " It is to meet the needs in " + said(e.needs()) + ".");
      case NoticePublished e ->
          "Notice "
              + said(e.notice())
              + " was published"
              + (e.reference() == null ? "" : ", " + e.reference())
              + (e.lot() == null ? "" : ", about lot " + e.lot())
              + ".";
      case AwardChallenged e ->
          "The award"
              + (e.lot() == null ? "" : " of lot " + e.lot())
              + " was challenged"
              + (e.challenger() == null ? "" : " by " + e.challenger())
              + (e.forum() == null ? "" : " before " + e.forum())
              + ". Grounds: "
              + stop(e.grounds());
      case ChallengeDecided e ->
          "The challenge"
              + (e.lot() == null ? "" : " of the award of lot " + e.lot())
              + " was "
              + said(e.outcome())
              + ". "
              + stop(e.reason());
      case RoundStopped e -> "The round was stopped. Reason: " + stop(e.reason());
    };
  }

  private static String agreement(AgreementEvent event) {
    return switch (event) {
      case AgreementSigned e ->
          (e.terms().payer() == null ? "The payer" : e.terms().payer())
              + " and "
              + (e.terms().provider() == null ? "a provider that the source does not name" : e.terms().provider())
              + " signed a "
              + said(e.terms().mechanism())
              + " for "
              + e.terms().service()
              + ", from "
              + said(e.terms().startsOn())
              + (e.terms().endsOn() == null ? "" : " to " + said(e.terms().endsOn()))
              + (e.terms().value() == null ? "" : ", worth " + said(e.terms().value()))
              + "."
              + (e.terms().resultsShare() == null
                  ? ""
                  : " Paid by results: " + said(e.terms().resultsShare()) + " per cent.")
              + (Boolean.TRUE.equals(e.terms().breakClause()) ? " It has a break clause." : "")
              + (Boolean.TRUE.equals(e.terms().limitsComment())
                  ? " It limits what the provider may say in public."
                  : "")
              + (e.terms().training() == null ? "" : " Training: " + stop(e.terms().training()));
      case PartnerEngaged e ->
          e.partner()
              + " was given work: "
              + e.work()
              + "."
              + (e.days() == null ? "" : " Days: " + said(e.days()) + ".")
              + (e.value() == null ? "" : " Worth " + said(e.value()) + ".");
      case AgreementVaried e ->
          "A change was asked for"
              + (e.askedBy() == null ? "" : " by " + e.askedBy())
              + " and "
              + (e.agreed() ? "agreed" : "not agreed")
              + ": "
              + stop(e.change())
              + (e.endsOn() == null ? "" : " The new end is " + said(e.endsOn()) + ".")
              + (e.value() == null ? "" : " The new value is " + said(e.value()) + ".");
      case PaymentRecorded e ->
          "A payment of "
              + said(e.amount())
              + " was made"
              + (e.to() == null ? "" : " to " + e.to())
              + (e.byResults() ? ", by results" : "")
              + (e.period() == null ? "" : " for " + e.period())
              + ".";
      case PerformanceAssessed e ->
          "How the agreement is carried out was assessed as "
              + said(e.rating())
              + (e.atEnd() ? ", on its ending" : "")
              + ". "
              + stop(e.finding());
      case NoticeGiven e ->
          "Notice was given"
              + (e.by() == null ? "" : " by " + e.by())
              + " that the agreement ends "
              + PlainEnglish.on(e.endsOn())
              + ". Reason: "
              + stop(e.reason())
              + (e.respondBy() == null
                  ? ""
                  : " Responses are taken until " + said(e.respondBy()) + ".");
      case AgreementEnded e ->
          "The agreement ended: "
              + said(e.how())
              + "."
              + (e.note() == null ? "" : " " + stop(e.note()));
      case ClaimRaised e ->
          "Claim “"
              + e.claim()
              + "” for "
              + (e.amountInWords() == null ? said(e.amount()) : e.amountInWords())
              + " was raised"
              + (e.against() == null ? "" : " against " + e.against())
              + ". Grounds: "
              + stop(e.grounds());
      case ClaimAbandoned e ->
          "Claim “"
              + e.claim()
              + "” was abandoned"
              + (e.amount() == null ? "" : ", as far as " + said(e.amount()))
              + ". Reason: "
              + stop(e.reason());
      case ClaimRecovered e ->
          "Of claim “" + e.claim() + "”, " + said(e.amount()) + " was recovered.";
      case AssessmentOverdue e ->
          "How it is carried out was to be assessed by " + said(e.due()) + ", and was not.";
      case NoticeOverdue e ->
          "Notice "
              + said(e.notice())
              + " was to be published by "
              + said(e.due())
              + ", and is not on record.";
    };
  }
}
