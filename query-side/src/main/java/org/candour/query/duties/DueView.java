package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementClocks;
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
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementEvent;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentEvent;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row for each thing that falls due in a promise, a concern, an arrangement or an agreement,
 * with its day.
 */
@Component
public class DueView implements View<DeadlineRow> {

  private static final String ACKNOWLEDGEMENT = " acknowledgement";
  private static final String ASSESSMENT = " assessment";
  private static final DutyRegister DUTIES = DutyRegister.load();

  @Override
  public String name() {
    return "due";
  }

  @Override
  public Class<DeadlineRow> rowType() {
    return DeadlineRow.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    String key = recorded.stream().type() + ' ' + recorded.stream().id();
    return switch (recorded.event()) {
      case CommitmentEvent _, ArrangementEvent _ -> Set.of(key);
      case ConcernEvent _ -> Set.of(key, key + ACKNOWLEDGEMENT);
      case AgreementEvent _ ->
          Set.of(key, key + ASSESSMENT, notice(key, NoticeType.UK7), notice(key, NoticeType.UK11));
      case NoticePublished e when e.agreement() != null && isWatched(e.notice()) ->
          Set.of(notice("agreement " + e.agreement(), e.notice()));
      default -> Set.of();
    };
  }

  private static boolean isWatched(NoticeType notice) {
    return notice == NoticeType.UK7 || notice == NoticeType.UK11;
  }

  private static String notice(String agreement, NoticeType notice) {
    return agreement + ' ' + notice;
  }

  @Override
  public Optional<DeadlineRow> evolve(String key, Optional<DeadlineRow> row, LedgerEntry recorded) {
    return switch (recorded.event()) {
      case CommitmentEvent e -> Optional.of(promise(key, row, e, recorded));
      case ConcernEvent e ->
          Optional.of(
              key.endsWith(ACKNOWLEDGEMENT)
                  ? acknowledgement(key, row, e, recorded)
                  : answer(key, row, e, recorded));
      case ArrangementEvent e -> Optional.of(arrangement(key, row, e, recorded));
      case AgreementEvent e when key.endsWith(ASSESSMENT) -> assessment(key, row, e, recorded);
      case AgreementEvent e when key.endsWith(notice("", NoticeType.UK7)) ->
          details(key, row, e, recorded);
      case AgreementEvent e when key.endsWith(notice("", NoticeType.UK11)) ->
          termination(key, row, e, recorded);
      case AgreementEvent e -> Optional.of(funding(key, row, e, recorded));
      case NoticePublished _ -> row.map(due -> due.open(false));
      default -> throw new OutOfPlaceException(name(), recorded);
    };
  }

  private DeadlineRow promise(
      String key, Optional<DeadlineRow> row, CommitmentEvent event, LedgerEntry recorded) {
    return switch (event) {
      case CommitmentOffered e -> opened(key, DeadlineRow.Kind.PROMISE, day(e.terms().due()), recorded);
      case CommitmentAccepted _ -> known(row, recorded);
      case CommitmentDeclined _,
          EvidenceSubmitted _,
          CommitmentFulfilled _,
          CommitmentWithdrawn _ ->
          known(row, recorded).open(false);
      case FulfilmentDisputed _ -> known(row, recorded).open(true);
      case DueDateChanged e -> known(row, recorded).moved(day(e.to()));
      case CommitmentMissed _ -> known(row, recorded).unmet();
    };
  }

  private DeadlineRow answer(
      String key, Optional<DeadlineRow> row, ConcernEvent event, LedgerEntry recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    LocalDate due = DUTIES.lastDay("concern-answer", on, on).orElse(null);
    return switch (event) {
      case ConcernRaised _ -> opened(key, DeadlineRow.Kind.ANSWER, day(due), recorded);
      case ConcernAcknowledged _, ConcernUnacknowledged _ -> known(row, recorded);
      case ConcernAnswered _, ConcernClosed _ -> known(row, recorded).open(false);
      case ConcernEscalated _ -> opened(key, DeadlineRow.Kind.ANSWER, day(due), recorded);
      case ConcernUnanswered _ -> known(row, recorded).unmet();
    };
  }

  private DeadlineRow acknowledgement(
      String key, Optional<DeadlineRow> row, ConcernEvent event, LedgerEntry recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    return switch (event) {
      case ConcernRaised _ ->
          opened(
              key,
              DeadlineRow.Kind.ACKNOWLEDGEMENT,
              day(DUTIES.lastDay("concern-acknowledgement", on, on).orElse(null)),
              recorded);
      case ConcernAcknowledged _, ConcernAnswered _, ConcernClosed _ ->
          known(row, recorded).open(false);
      case ConcernEscalated _, ConcernUnanswered _ -> known(row, recorded);
      case ConcernUnacknowledged _ -> known(row, recorded).unmet();
    };
  }

  private DeadlineRow arrangement(
      String key, Optional<DeadlineRow> row, ArrangementEvent event, LedgerEntry recorded) {
    return switch (event) {
      case ArrangementMade e -> opened(key, DeadlineRow.Kind.ARRANGEMENT, day(e.until()), recorded);
      case ArrangementReviewed e -> {
        DeadlineRow before = known(row, recorded);
        yield before.moved(
            e.until() != null ? day(e.until()) : before.silent() ? null : before.on());
      }
      case ArrangementEnded _ -> known(row, recorded).open(false);
      case ReturnRecorded _ -> known(row, recorded);
      case ArrangementLapsed _ -> known(row, recorded).unmet();
    };
  }

  private DeadlineRow funding(
      String key, Optional<DeadlineRow> row, AgreementEvent event, LedgerEntry recorded) {
    return switch (event) {
      case AgreementSigned e -> opened(key, DeadlineRow.Kind.FUNDING, e.terms().endsOn(), recorded);
      case AgreementVaried e when e.agreed() && e.endsOn() != null ->
          known(row, recorded).moved(day(e.endsOn()));
      case NoticeGiven e -> known(row, recorded).moved(e.endsOn());
      case AgreementEnded _ -> known(row, recorded).open(false);
      case PartnerEngaged _,
          AgreementVaried _,
          PaymentRecorded _,
          PerformanceAssessed _,
          ClaimRaised _,
          ClaimAbandoned _,
          ClaimRecovered _,
          AssessmentOverdue _,
          NoticeOverdue _ ->
          known(row, recorded);
    };
  }

  /** Every twelve months while it is in force; a year without one is on record as a silence. */
  private static Optional<DeadlineRow> assessment(
      String key, Optional<DeadlineRow> row, AgreementEvent event, LedgerEntry recorded) {
    if (event instanceof AgreementSigned e) {
      return watched(recorded, AgreementClocks.firstAssessment(e))
          .map(due -> opened(key, DeadlineRow.Kind.ASSESSMENT, day(due), recorded));
    }
    LocalDate on = recorded.entry().circumstances().occurredOn().latest();
    return row.map(due ->
        switch (event) {
          case PerformanceAssessed _ when due.open() ->
              due.later(AgreementClocks.assessmentAfter(on));
          case AssessmentOverdue e -> due.later(AgreementClocks.assessmentAfter(e.due())).unmet();
          case AgreementEnded _ -> due.open(false);
          default -> due;
        });
  }

  private static Optional<DeadlineRow> details(
      String key, Optional<DeadlineRow> row, AgreementEvent event, LedgerEntry recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    return switch (event) {
      case AgreementSigned e ->
          watched(recorded, AgreementClocks.detailsDue(e, on))
              .map(due -> opened(key, DeadlineRow.Kind.NOTICE, day(due), recorded));
      case NoticeOverdue e when e.notice() == NoticeType.UK7 -> row.map(DeadlineRow::unmet);
      default -> row;
    };
  }

  private static Optional<DeadlineRow> termination(
      String key, Optional<DeadlineRow> row, AgreementEvent event, LedgerEntry recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    return switch (event) {
      case AgreementSigned e ->
          AgreementClocks.terminationAsked(e) && !isImported(recorded)
              ? Optional.of(opened(key, DeadlineRow.Kind.NOTICE, noticeOf(e.terms().endsOn()), recorded))
              : Optional.empty();
      case AgreementVaried e when e.agreed() && e.endsOn() != null ->
          row.map(due -> due.silent() ? due : due.moved(noticeOf(day(e.endsOn()))));
      case AgreementEnded _ -> row.map(due -> due.silent() ? due : due.moved(noticeOf(on)));
      case NoticeOverdue e when e.notice() == NoticeType.UK11 -> row.map(DeadlineRow::unmet);
      default -> row;
    };
  }

  /** A source's silence is none, so nothing is awaited in what came from one. */
  private static Optional<LocalDate> watched(LedgerEntry recorded, @Nullable LocalDate due) {
    return isImported(recorded) ? Optional.empty() : Optional.ofNullable(due);
  }

  private static boolean isImported(LedgerEntry recorded) {
    return recorded.entry().circumstances().source() != null;
  }

  private static @Nullable PartialDate noticeOf(@Nullable PartialDate end) {
    return day(AgreementClocks.terminationDue(end));
  }

  private static @Nullable PartialDate day(@Nullable LocalDate day) {
    return day == null ? null : PartialDate.of(day);
  }

  private static DeadlineRow opened(
      String key, DeadlineRow.Kind kind, @Nullable PartialDate on, LedgerEntry recorded) {
    PartialDate known = on == null || !on.isKnown() ? null : on;
    return new DeadlineRow(
        key, recorded.stream(), kind, recorded.entry().concerns(), known, true, false);
  }

  private DeadlineRow known(Optional<DeadlineRow> row, LedgerEntry recorded) {
    return row.orElseThrow(() -> new OutOfPlaceException(name(), recorded));
  }

  @Override
  public List<Facet<DeadlineRow>> facets() {
    return List.of(
        Facet.choice("kind", DeadlineRow.Kind.class, DeadlineRow::kind),
        Facet.yesNo("open", DeadlineRow::open),
        Facet.yesNo("silent", DeadlineRow::silent),
        Facet.many("concerns", due -> due.concerns().stream().map(StreamId::toString).toList()),
        Facet.when("on", DeadlineRow::on));
  }

  @Override
  public int version() {
    return 2;
  }

  /** What is still to come first, by its day. */
  @Override
  public Order<DeadlineRow> order() {
    return Order.by(due -> (due.open() ? "0 " : "1 ") + Objects.toString(due.on(), "9999"));
  }
}
