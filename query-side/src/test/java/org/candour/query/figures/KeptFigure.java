package org.candour.query.figures;

import java.util.List;
import java.util.function.ToLongFunction;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.governance.advisorygroup.AdviceAsked;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.informationrequest.AnswerExtended;
import org.candour.events.governance.informationrequest.InformationUnanswered;
import org.candour.events.governance.informationrequest.ReviewUndecided;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.DueDateAsked;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.query.commissioning.agreement.Agreement;
import org.candour.query.commissioning.needsassessment.NeedsAssessment;
import org.candour.query.commissioning.provisionmap.ProvisionMap;
import org.candour.query.commissioning.round.Round;
import org.candour.query.estate.closure.Closure;
import org.candour.query.governance.advisorygroup.AdvisoryGroup;
import org.candour.query.governance.consultation.Consultation;
import org.candour.query.governance.informationrequest.InformationRequest;
import org.candour.query.partnership.accessrequest.AccessRequest;
import org.candour.query.partnership.arrangement.Arrangement;
import org.candour.query.partnership.commitment.Commitment;
import org.candour.query.partnership.concern.Concern;
import org.candour.query.presentation.Judged;

/**
 * A number that the rows of a type keep, and the same counted from the entries of the row’s stream.
 */
record KeptFigure<V>(
    String name,
    Class<V> row,
    ToLongFunction<V> kept,
    ToLongFunction<PlainEntries.OfStream> counted) {

  static final List<KeptFigure<?>> ALL =
      List.of(
          new KeptFigure<>(
              "moves", Commitment.class, c -> c.moves().size(), e -> e.count(DueDateChanged.class)),
          new KeptFigure<>(
              "asks", Commitment.class, c -> c.asks().size(), e -> e.count(DueDateAsked.class)),
          new KeptFigure<>(
              "put off",
              Commitment.class,
              Commitment::postponements,
              e -> e.count(DueDateChanged.class, d -> d.to().isAfter(d.from()))),
          new KeptFigure<>(
              "evidence",
              Commitment.class,
              c -> c.evidence().size(),
              e -> e.count(EvidenceSubmitted.class)),
          new KeptFigure<>(
              "disputes",
              Commitment.class,
              c -> c.disputes().size(),
              e -> e.count(FulfilmentDisputed.class)),
          new KeptFigure<>(
              "missed",
              Commitment.class,
              c -> c.missed().size(),
              e -> e.silences(CommitmentMissed.class)),
          new KeptFigure<>(
              "breached",
              Commitment.class,
              c -> breached(c.judged()),
              e -> e.judged(DutyBreached.class)),
          new KeptFigure<>(
              "corrections",
              Commitment.class,
              c -> c.corrections().size(),
              e -> e.count(FactCorrected.class)),
          new KeptFigure<>(
              "escalations",
              Concern.class,
              c -> c.escalations().size(),
              e -> e.count(ConcernEscalated.class)),
          new KeptFigure<>(
              "unacknowledged",
              Concern.class,
              c -> c.unacknowledged().size(),
              e -> e.silences(ConcernUnacknowledged.class)),
          new KeptFigure<>(
              "unanswered",
              Concern.class,
              c -> c.silences().size(),
              e -> e.silences(ConcernUnanswered.class)),
          new KeptFigure<>(
              "promises of a concern",
              Concern.class,
              c -> c.commitments().size(),
              e -> e.linked(CommitmentOffered.class, CommitmentOffered::arisesFrom)),
          new KeptFigure<>(
              "breached",
              Concern.class,
              c -> breached(c.judged()),
              e -> e.judged(DutyBreached.class)),
          new KeptFigure<>(
              "asked of a group",
              AdvisoryGroup.class,
              g -> g.asked().size(),
              e -> e.count(AdviceAsked.class)),
          new KeptFigure<>(
              "advice",
              AdvisoryGroup.class,
              g -> g.advice().size(),
              e -> e.count(AdviceGiven.class)),
          new KeptFigure<>(
              "feedback",
              Consultation.class,
              c -> c.feedback().size(),
              e -> e.count(FeedbackGiven.class)),
          new KeptFigure<>(
              "extensions",
              Consultation.class,
              c -> c.extensions().size(),
              e -> e.count(ConsultationExtended.class)),
          new KeptFigure<>(
              "outcomes overdue",
              Consultation.class,
              c -> c.silences().size(),
              e -> e.silences(OutcomeOverdue.class)),
          new KeptFigure<>(
              "put off",
              InformationRequest.class,
              r -> r.extensions().size(),
              e -> e.count(AnswerExtended.class)),
          new KeptFigure<>(
              "unanswered",
              InformationRequest.class,
              r -> r.silences().size(),
              e -> e.silences(InformationUnanswered.class)),
          new KeptFigure<>(
              "undecided",
              InformationRequest.class,
              r -> r.reviewSilences().size(),
              e -> e.silences(ReviewUndecided.class)),
          new KeptFigure<>(
              "breached",
              InformationRequest.class,
              r -> breached(r.judged()),
              e -> e.judged(DutyBreached.class)),
          new KeptFigure<>(
              "reviews",
              Arrangement.class,
              a -> a.reviews().size(),
              e -> e.count(ArrangementReviewed.class)),
          new KeptFigure<>(
              "returns",
              Arrangement.class,
              a -> a.returns().size(),
              e -> e.count(ReturnRecorded.class)),
          new KeptFigure<>(
              "lapses",
              Arrangement.class,
              a -> a.lapses().size(),
              e -> e.silences(ArrangementLapsed.class)),
          new KeptFigure<>(
              "granted",
              AccessRequest.class,
              AccessRequest::granted,
              e -> e.sum(AccessGranted.class, AccessGranted::people)),
          new KeptFigure<>(
              "refused",
              AccessRequest.class,
              AccessRequest::refused,
              e -> e.sum(AccessRefused.class, AccessRefused::people)),
          new KeptFigure<>(
              "refused for lived experience",
              AccessRequest.class,
              AccessRequest::refusedForLivedExperience,
              e -> e.sum(AccessRefused.class, r -> r.livedExperience() ? r.people() : 0)),
          new KeptFigure<>(
              "gaps", ProvisionMap.class, m -> m.gaps().size(), e -> e.count(GapRecorded.class)),
          new KeptFigure<>(
              "overlaps",
              ProvisionMap.class,
              m -> m.overlaps().size(),
              e -> e.count(OverlapRecorded.class)),
          new KeptFigure<>(
              "needs",
              NeedsAssessment.class,
              a -> a.needs().size(),
              e -> e.count(NeedIdentified.class)),
          new KeptFigure<>(
              "bids", Round.class, r -> r.bids().size(), e -> e.count(BidRecorded.class)),
          new KeptFigure<>(
              "awards", Round.class, r -> r.awards().size(), e -> e.count(LotAwarded.class)),
          new KeptFigure<>(
              "notices", Round.class, r -> r.notices().size(), e -> e.count(NoticePublished.class)),
          new KeptFigure<>(
              "agreements of a round",
              Round.class,
              r -> r.agreements().size(),
              e -> e.linked(AgreementSigned.class, AgreementSigned::award)),
          new KeptFigure<>(
              "promises of a round",
              Round.class,
              r -> r.commitments().size(),
              e -> e.linked(CommitmentOffered.class, CommitmentOffered::arisesFrom)),
          new KeptFigure<>(
              "breached",
              Round.class,
              r -> breached(r.judged()),
              e -> e.judged(DutyBreached.class)),
          new KeptFigure<>(
              "engaged",
              Agreement.class,
              a -> a.engaged().size(),
              e -> e.count(PartnerEngaged.class)),
          new KeptFigure<>(
              "claims", Agreement.class, a -> a.claims().size(), e -> e.count(ClaimRaised.class)),
          new KeptFigure<>(
              "assessments",
              Agreement.class,
              a -> a.assessments().size(),
              e -> e.count(PerformanceAssessed.class)),
          new KeptFigure<>(
              "overdue",
              Agreement.class,
              a -> a.overdue().size(),
              e -> e.silences(AssessmentOverdue.class) + e.silences(NoticeOverdue.class)),
          new KeptFigure<>(
              "paid in pounds",
              Agreement.class,
              a ->
                  a.paid().stream()
                      .filter(t -> t.currency().equals("GBP"))
                      .mapToLong(t -> t.pence().longValueExact())
                      .sum(),
              e ->
                  e.sum(
                      PaymentRecorded.class,
                      p -> p.amount().currency().equals("GBP") ? p.amount().pence() : 0)),
          new KeptFigure<>(
              "breached",
              Agreement.class,
              a -> breached(a.judged()),
              e -> e.judged(DutyBreached.class)),
          new KeptFigure<>(
              "met",
              Agreement.class,
              a -> standing(a.judged(), Judged.Outcome.MET),
              e -> e.judged(DutyMet.class)),
          new KeptFigure<>(
              "undetermined",
              Agreement.class,
              a -> standing(a.judged(), Judged.Outcome.UNDETERMINED),
              e -> e.judged(DutyUndetermined.class)),
          new KeptFigure<>(
              "postponements",
              Closure.class,
              Closure::postponements,
              e -> e.count(ClosurePostponed.class)),
          new KeptFigure<>(
              "told",
              Closure.class,
              c -> c.organisations().size(),
              e -> e.count(OrganisationNotified.class)),
          new KeptFigure<>(
              "families",
              Closure.class,
              c -> c.families().size(),
              e -> e.count(FamiliesInformed.class)),
          new KeptFigure<>(
              "exit plans",
              Closure.class,
              c -> c.exitPlans().size(),
              e -> e.count(ExitPlanAgreed.class)));

  long of(Object given) {
    return kept.applyAsLong(row.cast(given));
  }

  /** Duties that were broken, by judgements that stand. */
  static long breached(List<Judged> judged) {
    return standing(judged, Judged.Outcome.BREACHED);
  }

  private static long standing(List<Judged> judged, Judged.Outcome verdict) {
    return judged.stream().filter(j -> j.verdict() == verdict && j.replacedBy() == null).count();
  }
}
