package org.candour.query.commissioning.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.candour.events.Event;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.NoticeAnswered;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.consent.Consent;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.commissioning.Total;
import org.candour.query.commissioning.agreement.Agreement.AgreementStatus;
import org.candour.query.commissioning.agreement.Agreement.Claim;
import org.candour.query.consent.Consents;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per agreement, with the notices, subcontracts and promises that name it. */
@Component
public class AgreementsView extends StreamView<Agreement, AgreementEvent> {

  AgreementsView() {
    super(
        "agreements",
        "agreement",
        Agreement.class,
        AgreementEvent.class,
        key -> AgreementBuilder.builder().id(key).state(AgreementStatus.IN_FORCE).build(),
        Marks.of(
            Agreement::judged,
            Agreement::withJudged,
            Agreement::corrections,
            Agreement::withCorrections));
  }

  @Override
  protected Agreement happened(Agreement row, AgreementEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    Agreement after =
        switch (event) {
          case AgreementSigned e ->
              row.withTerms(e, now).withConsent(Consents.recorded(e, null, entry));
          case PartnerEngaged e -> row.with(a -> a.addEngaged(engaged(e, now)));
          case ChangeAsked e -> row.asking(e, now);
          case AgreementVaried e -> row.varied(e, now);
          case PaymentRecorded e -> row.withPaid(Total.plus(row.paid(), e.amount()));
          case PerformanceAssessed e -> row.with(a -> a.addAssessments(assessment(e, now)));
          case NoticeGiven e ->
              row.with(a -> a.notice(now).noticeToEndOn(e.endsOn()).noticeReason(e.reason()));
          case NoticeAnswered e -> row.with(a -> a.noticeAnswer(e.response()).noticeAnswered(now));
          case AgreementEnded e ->
              row.with(a -> a.ended(now).ending(e.how()).state(AgreementStatus.ENDED));
          case ClaimRaised e -> row.with(a -> a.addClaims(Claim.of(e, now)));
          case ClaimAbandoned e ->
              row.withClaim(e.claim(), claim -> claim.abandoning(e.amount(), e.reason()));
          case ClaimRecovered e ->
              row.withClaim(e.claim(), claim -> claim.recovering(e.amount().pence()));
          case AssessmentOverdue _ -> row.with(a -> a.addOverdue(new Agreement.Overdue(null, now)));
          case NoticeOverdue e ->
              row.with(a -> a.addOverdue(new Agreement.Overdue(e.notice(), now)));
        };
    return after.assessedAfter(entry);
  }

  @Override
  protected Agreement consented(Agreement row, UnaryOperator<Consent> after) {
    return row.consent() == null ? row : row.withConsent(after.apply(row.consent()));
  }

  @Override
  protected Agreement lifted(Agreement row, SilenceLifted lifted) {
    return row.withOverdue(
        row.overdue().stream().filter(each -> each.due().entry() != lifted.silence()).toList());
  }

  private static Agreement.Engaged engaged(PartnerEngaged e, EntryDate now) {
    return new Agreement.Engaged(e.partner(), e.work(), e.days(), now);
  }

  private static Agreement.Assessment assessment(PerformanceAssessed e, EntryDate now) {
    return new Agreement.Assessment(e.rating(), e.finding(), e.atEnd(), e.fundingAdequate(), now);
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
  protected Agreement arisen(Agreement row, LedgerEntry entry) {
    return switch (entry.event()) {
      case AgreementSigned _ -> row.with(a -> a.addSubcontracts(Backlink.of(entry)));
      case NoticePublished _ -> row.with(a -> a.addNotices(Backlink.of(entry)));
      case CommitmentOffered e ->
          row.with(a -> a.addCommitments(Backlink.of(e.arisesFrom(), entry)));
      default -> super.arisen(row, entry);
    };
  }

  @Override
  public List<Facet<Agreement>> facets() {
    return List.of(
        Facet.one("provider", Agreement::provider).label("Provided by").organisation().sortable(),
        Facet.one("payer", Agreement::payer).label("Paid by").organisation(),
        Facet.many("establishment", Agreement::establishments).label("Prison").prison(),
        Facet.choice("mechanism", FundingMechanism.class, Agreement::mechanism)
            .label("How it is funded")
            .sortable(),
        Facet.choice("state", AgreementStatus.class, Agreement::state),
        Consents.facet(Agreement::consent),
        Facet.choice("ground", DirectAwardGround.class, Agreement::directAwardGround)
            .label("Awarded directly"),
        Facet.choice("exemption", ProcurementExemption.class, Agreement::exemption)
            .label("Exempt from procurement notices"),
        yesNo("framework", a -> a.framework() != null).label("Called off from a framework"),
        yesNo("light-touch", Agreement::lightTouch).label("Under the light touch"),
        yesNo("indicators", a -> a.indicators() != null && a.indicators() > 0)
            .label("Sets key performance indicators"),
        yesNo("under-two-years", Agreement::underTwoYears).label("Term under two years"),
        yesNo("break-clause", Agreement::breakClause).label("With a break clause"),
        yesNo("limits-comment", Agreement::limitsComment).label("Limits public comment"),
        yesNo("by-results", a -> a.resultsShare() != null && a.resultsShare() > 0)
            .label("Paid in part by results"),
        yesNo("paid-out-of-another", Agreement::isPaidOutOfAnother)
            .label("Paid out of another agreement"),
        yesNo("provider-named", a -> a.provider() != null).label("Provider named"),
        yesNo("days-to-sign-known", a -> a.daysToSign() != null)
            .label("Days from award to signature known"),
        yesNo("claims", a -> !a.claims().isEmpty()).label("A claim was raised"),
        yesNo("abandoned-claims", Agreement::hasAbandonedClaim).label("A claim was abandoned"),
        yesNo("overdue", a -> !a.overdue().isEmpty()),
        Facet.<Agreement>through("small", "provider", "organisations", "small")
            .label("Provided by an organisation with an income under £1 million a year"),
        Facet.amount("pence", AgreementsView::pence),
        Facet.day("assessment-due", Agreement::assessmentDue),
        Facet.when("ends", AgreementsView::ends).label("Funding ends"),
        Facet.unindexedWhen("ends-at-latest", AgreementsView::endsAtLatest)
            .label("Funding ends at the latest"),
        Facet.happened("signed", Agreement::signed).sortable(),
        Facet.words("q", (Agreement a) -> Objects.toString(a.service(), ""))
            .label("Search in what is provided"));
  }

  private static Facet<Agreement> yesNo(String name, Function<Agreement, @Nullable Boolean> value) {
    return Facet.yesNo(name, value).withoutIndex();
  }

  /** Its value as signed, of which none is part of what another agreement is worth. */
  private static @Nullable Long pence(Agreement a) {
    Money value = a.isPaidOutOfAnother() ? null : a.valueAsSigned();
    return value == null || !value.currency().equals("GBP") ? null : value.pence();
  }

  private static @Nullable PartialDate endsAtLatest(Agreement a) {
    LocalDate last = a.endsAtLatest();
    return last == null ? null : PartialDate.of(last);
  }

  private static @Nullable PartialDate ends(Agreement a) {
    return a.lastDay() == null || !a.lastDay().isKnown() ? null : a.lastDay();
  }

  /** What is in force first, by the day on which its funding ends. */
  @Override
  public Order<Agreement> order() {
    return Order.<Agreement>first(
            a -> a.state() == AgreementStatus.IN_FORCE, a -> Objects.toString(a.lastDay(), "9999"))
        .label("Funding ends");
  }
}
