package org.candour.query.commissioning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.DutyJudged;
import org.candour.events.DutyJudged.Days;
import org.candour.events.EstablishmentCode;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementClocks;
import org.candour.events.commissioning.AgreementEnded;
import org.candour.events.commissioning.AgreementEvent;
import org.candour.events.commissioning.AgreementSigned;
import org.candour.events.commissioning.AgreementVaried;
import org.candour.events.commissioning.AssessmentOverdue;
import org.candour.events.commissioning.ClaimAbandoned;
import org.candour.events.commissioning.ClaimRaised;
import org.candour.events.commissioning.ClaimRecovered;
import org.candour.events.commissioning.NoticeGiven;
import org.candour.events.commissioning.NoticeOverdue;
import org.candour.events.commissioning.PartnerEngaged;
import org.candour.events.commissioning.PaymentRecorded;
import org.candour.events.commissioning.PerformanceAssessed;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Facet;
import org.candour.query.platform.Order;
import org.candour.query.platform.OutOfPlace;
import org.candour.query.platform.StreamView;
import org.candour.query.wording.Dated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per agreement, folded from its own stream alone. */
@Component
public class AgreementsView extends StreamView<Agreement> {

  AgreementsView() {
    super("agreements", "agreement", Agreement.class);
  }

  @Override
  public Optional<Agreement> evolve(String key, Optional<Agreement> row, Recorded recorded) {
    Agreement.Draft d = Agreement.Draft.of(row.orElse(null));
    d.id = key;
    switch (recorded.event()) {
      case AgreementEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlace(name(), recorded);
    }
    return Optional.of(d.build());
  }

  private static @Nullable String yes(@Nullable Boolean is) {
    return is == null ? null : is ? "yes" : "no";
  }

  private static Days between(PartialDate from, PartialDate to) {
    if (!from.isKnown() || !to.isKnown()) {
      return new Days(0, null);
    }
    long least = Math.max(0, ChronoUnit.DAYS.between(from.latest(), to.earliest()));
    return new Days(least, Math.max(0, ChronoUnit.DAYS.between(from.earliest(), to.latest())));
  }

  private static void happened(Agreement.Draft d, AgreementEvent event, Recorded recorded) {
    Dated now = Dated.of(recorded);
    switch (event) {
      case AgreementSigned e -> {
        d.provider = e.provider();
        d.payer = e.payer();
        d.award = e.award();
        d.under = e.under();
        d.establishments.clear();
        d.establishments.addAll(e.establishments());
        d.service = e.service();
        d.mechanism = e.mechanism();
        d.resultsShare = e.resultsShare();
        d.startsOn = e.startsOn();
        d.endsOn = e.endsOn();
        d.breakClause = e.breakClause();
        d.whyNotGrant = e.whyNotGrant();
        d.training = e.training();
        d.limitsComment = e.limitsComment();
        d.commentClause = e.commentClause();
        d.value = e.value();
        d.leverage = e.leverage();
        d.namedPartners.clear();
        d.namedPartners.addAll(e.namedPartners());
        d.groups.clear();
        d.groups.addAll(e.groups());
        d.area = e.area();
        d.pages = e.pages();
        d.variationsAsked += e.variationsAsked() == null ? 0 : e.variationsAsked();
        d.variationsAgreed += e.variationsAgreed() == null ? 0 : e.variationsAgreed();
        d.signed = now;
        d.awardToSignature = e.awardedOn() == null ? null : between(e.awardedOn(), now.on());
        d.assessmentDue = AgreementClocks.firstAssessment(e);
        d.lightTouch = e.lightTouch();
        d.themes.clear();
        d.themes.addAll(e.themes());
      }
      case PartnerEngaged e -> {
        d.engaged.add(new Agreement.Engaged(e.partner(), e.work(), e.days(), now));
      }
      case AgreementVaried e -> {
        d.variationsAsked++;
        if (e.agreed()) {
          d.variationsAgreed++;
          d.endsOn = e.endsOn() == null ? d.endsOn : e.endsOn();
          d.value = e.value() == null ? d.value : e.value();
        }
      }
      case PaymentRecorded e -> {
        d.paidPence += e.amount().pence();
      }
      case PerformanceAssessed e -> {
        d.assessments.add(
            new Agreement.Assessment(e.rating(), e.finding(), e.atEnd(), e.fundingAdequate(), now));
        assessBy(d, AgreementClocks.assessmentAfter(now.on().latest()));
      }
      case NoticeGiven e -> {
        d.notice = now;
        d.noticeToEndOn = e.endsOn();
        d.noticeReason = e.reason();
      }
      case AgreementEnded e -> {
        d.ended = now;
        d.ending = e.how();
        d.assessmentDue = null;
        d.state = Agreement.State.ENDED;
      }
      case ClaimRaised e -> {
        d.claims.add(new Agreement.Claim(e.claim(), e.amount(), 0, 0, null, now));
      }
      case ClaimAbandoned e -> {
        d.claims.replaceAll(
            c -> c.claim().equals(e.claim()) ? c.abandoning(e.amount(), e.reason()) : c);
      }
      case ClaimRecovered e -> {
        d.claims.replaceAll(
            c -> c.claim().equals(e.claim()) ? c.recovering(e.amount().pence()) : c);
      }
      case AssessmentOverdue e -> {
        d.overdue.add(new Agreement.Overdue(null, now));
        assessBy(d, AgreementClocks.assessmentAfter(e.due()));
      }
      case NoticeOverdue e -> {
        d.overdue.add(new Agreement.Overdue(e.notice(), now));
      }
    }
  }

  private static void assessBy(Agreement.Draft d, LocalDate day) {
    if (d.assessmentDue != null && day.isAfter(d.assessmentDue)) {
      d.assessmentDue = day;
    }
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Facet<Agreement>> facets() {
    return List.of(
        Facet.one("provider", a -> Objects.toString(a.provider(), null)),
        Facet.one("payer", a -> Objects.toString(a.payer(), null)),
        Facet.many(
            "establishment",
            a -> a.establishments().stream().map(EstablishmentCode::value).toList()),
        Facet.one("mechanism", a -> a.mechanism() == null ? null : a.mechanism().name()),
        Facet.one("state", a -> a.state().name()),
        Facet.unindexed("under-two-years", a -> yes(a.underTwoYears())),
        Facet.unindexed("limits-comment", a -> yes(a.limitsComment())),
        Facet.unindexed(
            "abandoned-claims",
            a -> yes(a.claims().stream().anyMatch(c -> c.abandonedBecause() != null))),
        Facet.unindexed("overdue", a -> yes(!a.overdue().isEmpty())),
        Facet.when(
            "assessment-due",
            a -> a.assessmentDue() == null ? null : PartialDate.of(a.assessmentDue())),
        Facet.when("ends", a -> a.fundedUntil() == null ? null : PartialDate.of(a.fundedUntil())),
        Facet.when("signed", a -> a.signed() == null ? null : a.signed().on()));
  }

  @Override
  public Order<Agreement> order() {
    return Order.by(a -> Objects.toString(a.fundedUntil(), ""));
  }
}
