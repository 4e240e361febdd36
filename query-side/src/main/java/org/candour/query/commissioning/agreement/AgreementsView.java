package org.candour.query.commissioning.agreement;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.agreement.deadline.AssessmentDeadline;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per agreement, with the notices, subcontracts and promises that name it. */
@Component
public class AgreementsView extends StreamView<Agreement, Agreement.Draft> {

  private static final AssessmentDeadline ASSESSMENT = new AssessmentDeadline();

  AgreementsView() {
    super("agreements", "agreement", Agreement.class);
  }

  @Override
  protected Agreement.Draft draft(String key, Optional<Agreement> row) {
    Agreement.Draft d = Agreement.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(Agreement.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case AgreementEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case AgreementSigned e -> Subjects.of(e.terms().under());
      case NoticePublished e -> Subjects.of(e.agreement());
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      default -> Set.of();
    };
  }

  @Override
  protected void arisen(Agreement.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case AgreementSigned _ -> d.subcontracts.add(Backlink.of(recorded));
      case NoticePublished _ -> d.notices.add(Backlink.of(recorded));
      case CommitmentOffered e when e.arisesFrom() != null ->
          d.commitments.add(Backlink.of(e.arisesFrom(), recorded));
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  private static Days between(PartialDate from, PartialDate to) {
    if (!from.isKnown() || !to.isKnown()) {
      return new Days(0, null);
    }
    long least = Math.max(0, ChronoUnit.DAYS.between(from.latest(), to.earliest()));
    return new Days(least, Math.max(0, ChronoUnit.DAYS.between(from.earliest(), to.latest())));
  }

  private static void happened(Agreement.Draft d, AgreementEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    d.assessment = ASSESSMENT.after(Optional.ofNullable(d.assessment), recorded.entry(), recorded.index()).orElse(null);
    switch (event) {
      case AgreementSigned e -> {
        d.provider = e.terms().provider();
        d.payer = e.terms().payer();
        d.award = e.award();
        d.under = e.terms().under();
        d.establishments.clear();
        d.establishments.addAll(e.terms().establishments());
        d.service = e.terms().service();
        d.mechanism = e.terms().mechanism();
        d.resultsShare = e.terms().resultsShare();
        d.startsOn = e.terms().startsOn();
        d.endsOn = e.terms().endsOn();
        d.breakClause = e.terms().breakClause();
        d.whyNotGrant = e.terms().whyNotGrant();
        d.training = e.terms().training();
        d.limitsComment = e.terms().limitsComment();
        d.commentClause = e.terms().commentClause();
        d.value = e.terms().value();
        d.leverage = e.terms().leverage();
        d.namedPartners.clear();
        d.namedPartners.addAll(e.terms().namedPartners());
        d.groups.clear();
        d.groups.addAll(e.terms().groups());
        d.area = e.terms().area();
        d.pages = e.terms().pages();
        d.variationsAsked += e.terms().variationsAsked() == null ? 0 : e.terms().variationsAsked();
        d.variationsAgreed += e.terms().variationsAgreed() == null ? 0 : e.terms().variationsAgreed();
        d.signed = now;
        d.awardToSignature = e.awardedOn() == null ? null : between(e.awardedOn(), now.on());
        d.lightTouch = e.terms().lightTouch();
        d.themes.clear();
        d.themes.addAll(e.terms().themes());
      }
      case PartnerEngaged e -> {
        d.engaged.add(new Agreement.Engaged(e.partner(), e.work(), e.days(), now));
      }
      case AgreementVaried e -> {
        d.variationsAsked++;
        d.variations.add(
            new Agreement.Variation(
                e.change(), e.agreed(), e.endsOn(), e.value(), e.notice(), now));
        if (e.agreed()) {
          d.variationsAgreed++;
          d.endsOn = e.endsOn() == null ? d.endsOn : PartialDate.of(e.endsOn());
          d.value = e.value() == null ? d.value : e.value();
        }
      }
      case PaymentRecorded e -> {
        d.paidPence += e.amount().pence();
      }
      case PerformanceAssessed e -> {
        d.assessments.add(
            new Agreement.Assessment(e.rating(), e.finding(), e.atEnd(), e.fundingAdequate(), now));
      }
      case NoticeGiven e -> {
        d.notice = now;
        d.noticeToEndOn = e.endsOn();
        d.noticeReason = e.reason();
      }
      case AgreementEnded e -> {
        d.ended = now;
        d.ending = e.how();
        d.state = Agreement.State.ENDED;
      }
      case ClaimRaised e -> {
        d.claims.add(
            new Agreement.Claim(e.claim(), e.amount(), e.amountInWords(), 0, 0, null, now));
      }
      case ClaimAbandoned e -> {
        d.claims.replaceAll(
            c -> c.claim().equals(e.claim()) ? c.abandoning(e.amount(), e.reason()) : c);
      }
      case ClaimRecovered e -> {
        d.claims.replaceAll(
            c -> c.claim().equals(e.claim()) ? c.recovering(e.amount().pence()) : c);
      }
      case AssessmentOverdue _ -> {
        d.overdue.add(new Agreement.Overdue(null, now));
      }
      case NoticeOverdue e -> {
        d.overdue.add(new Agreement.Overdue(e.notice(), now));
      }
    }
  }

  @Override
  public List<Facet<Agreement>> facets() {
    return List.of(
        Facet.one("provider", a -> Objects.toString(a.provider(), null)),
        Facet.one("payer", a -> Objects.toString(a.payer(), null)),
        Facet.many(
            "establishment",
            a -> a.establishments().stream().map(EstablishmentCode::value).toList()),
        Facet.choice("mechanism", FundingMechanism.class, Agreement::mechanism),
        Facet.choice("state", Agreement.State.class, Agreement::state),
        Facet.<Agreement>yesNo("under-two-years", Agreement::underTwoYears).withoutIndex(),
        Facet.<Agreement>yesNo("limits-comment", Agreement::limitsComment).withoutIndex(),
        Facet.<Agreement>yesNo(
                "abandoned-claims",
                a -> a.claims().stream().anyMatch(c -> c.abandonedBecause() != null))
            .withoutIndex(),
        Facet.<Agreement>yesNo("overdue", a -> !a.overdue().isEmpty()).withoutIndex(),
        Facet.when(
            "assessment-due",
            a -> a.assessmentDue() == null ? null : PartialDate.of(a.assessmentDue())),
        Facet.when("ends", a -> a.lastDay() == null || !a.lastDay().isKnown() ? null : a.lastDay()),
        Facet.when("signed", a -> a.signed() == null ? null : a.signed().on()),
        Facet.words("q", a -> Objects.toString(a.service(), "")));
  }

  @Override
  public int version() {
    return 3;
  }

  /** What is in force first, by the day on which its funding ends. */
  @Override
  public Order<Agreement> order() {
    return Order.by(a ->
        (a.state() == Agreement.State.IN_FORCE ? "0 " : "1 ")
            + Objects.toString(a.lastDay(), "9999"));
  }
}
