package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
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
import org.candour.events.commissioning.NoticePublished;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.PartnerEngaged;
import org.candour.events.commissioning.PaymentRecorded;
import org.candour.events.commissioning.PerformanceAssessed;
import org.candour.events.duties.DutyRegister;
import org.candour.events.partnership.ArrangementEnded;
import org.candour.events.partnership.ArrangementEvent;
import org.candour.events.partnership.ArrangementLapsed;
import org.candour.events.partnership.ArrangementMade;
import org.candour.events.partnership.ArrangementReviewed;
import org.candour.events.partnership.CommitmentAccepted;
import org.candour.events.partnership.CommitmentDeclined;
import org.candour.events.partnership.CommitmentEvent;
import org.candour.events.partnership.CommitmentFulfilled;
import org.candour.events.partnership.CommitmentMissed;
import org.candour.events.partnership.CommitmentOffered;
import org.candour.events.partnership.CommitmentWithdrawn;
import org.candour.events.partnership.ConcernAcknowledged;
import org.candour.events.partnership.ConcernAnswered;
import org.candour.events.partnership.ConcernClosed;
import org.candour.events.partnership.ConcernEscalated;
import org.candour.events.partnership.ConcernEvent;
import org.candour.events.partnership.ConcernRaised;
import org.candour.events.partnership.ConcernUnacknowledged;
import org.candour.events.partnership.ConcernUnanswered;
import org.candour.events.partnership.DueDateChanged;
import org.candour.events.partnership.EvidenceSubmitted;
import org.candour.events.partnership.FulfilmentDisputed;
import org.candour.events.partnership.ReturnRecorded;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Facet;
import org.candour.query.platform.Order;
import org.candour.query.platform.OutOfPlace;
import org.candour.query.platform.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row for each thing that falls due in a promise, a concern, an arrangement or an agreement,
 * with its day.
 */
@Component
public class DueView implements View<FallsDue> {

  private static final String ACKNOWLEDGEMENT = " acknowledgement";
  private static final String ASSESSMENT = " assessment";
  private static final DutyRegister DUTIES = DutyRegister.load();

  @Override
  public String name() {
    return "due";
  }

  @Override
  public Class<FallsDue> rowType() {
    return FallsDue.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
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
  public Optional<FallsDue> evolve(String key, Optional<FallsDue> row, Recorded recorded) {
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
      default -> throw new OutOfPlace(name(), recorded);
    };
  }

  private FallsDue promise(
      String key, Optional<FallsDue> row, CommitmentEvent event, Recorded recorded) {
    return switch (event) {
      case CommitmentOffered e -> opened(key, FallsDue.Kind.PROMISE, day(e.due()), recorded);
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

  private FallsDue answer(
      String key, Optional<FallsDue> row, ConcernEvent event, Recorded recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    LocalDate due = DUTIES.lastDay("concern-answer", on, on).orElse(null);
    return switch (event) {
      case ConcernRaised _ -> opened(key, FallsDue.Kind.ANSWER, day(due), recorded);
      case ConcernAcknowledged _, ConcernUnacknowledged _ -> known(row, recorded);
      case ConcernAnswered _, ConcernClosed _ -> known(row, recorded).open(false);
      case ConcernEscalated _ -> opened(key, FallsDue.Kind.ANSWER, day(due), recorded);
      case ConcernUnanswered _ -> known(row, recorded).unmet();
    };
  }

  private FallsDue acknowledgement(
      String key, Optional<FallsDue> row, ConcernEvent event, Recorded recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    return switch (event) {
      case ConcernRaised _ ->
          opened(
              key,
              FallsDue.Kind.ACKNOWLEDGEMENT,
              day(DUTIES.lastDay("concern-acknowledgement", on, on).orElse(null)),
              recorded);
      case ConcernAcknowledged _, ConcernAnswered _, ConcernClosed _ ->
          known(row, recorded).open(false);
      case ConcernEscalated _, ConcernUnanswered _ -> known(row, recorded);
      case ConcernUnacknowledged _ -> known(row, recorded).unmet();
    };
  }

  private FallsDue arrangement(
      String key, Optional<FallsDue> row, ArrangementEvent event, Recorded recorded) {
    return switch (event) {
      case ArrangementMade e -> opened(key, FallsDue.Kind.ARRANGEMENT, day(e.until()), recorded);
      case ArrangementReviewed e -> {
        FallsDue before = known(row, recorded);
        yield before.moved(
            e.until() != null ? day(e.until()) : before.silent() ? null : before.on());
      }
      case ArrangementEnded _ -> known(row, recorded).open(false);
      case ReturnRecorded _ -> known(row, recorded);
      case ArrangementLapsed _ -> known(row, recorded).unmet();
    };
  }

  private FallsDue funding(
      String key, Optional<FallsDue> row, AgreementEvent event, Recorded recorded) {
    return switch (event) {
      case AgreementSigned e -> opened(key, FallsDue.Kind.FUNDING, e.endsOn(), recorded);
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
  private static Optional<FallsDue> assessment(
      String key, Optional<FallsDue> row, AgreementEvent event, Recorded recorded) {
    if (event instanceof AgreementSigned e) {
      return watched(recorded, AgreementClocks.firstAssessment(e))
          .map(due -> opened(key, FallsDue.Kind.ASSESSMENT, day(due), recorded));
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

  private static Optional<FallsDue> details(
      String key, Optional<FallsDue> row, AgreementEvent event, Recorded recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    return switch (event) {
      case AgreementSigned e ->
          watched(recorded, AgreementClocks.detailsDue(e, on))
              .map(due -> opened(key, FallsDue.Kind.NOTICE, day(due), recorded));
      case NoticeOverdue e when e.notice() == NoticeType.UK7 -> row.map(FallsDue::unmet);
      default -> row;
    };
  }

  private static Optional<FallsDue> termination(
      String key, Optional<FallsDue> row, AgreementEvent event, Recorded recorded) {
    PartialDate on = recorded.entry().circumstances().occurredOn();
    return switch (event) {
      case AgreementSigned e ->
          AgreementClocks.terminationAsked(e) && !isImported(recorded)
              ? Optional.of(opened(key, FallsDue.Kind.NOTICE, noticeOf(e.endsOn()), recorded))
              : Optional.empty();
      case AgreementVaried e when e.agreed() && e.endsOn() != null ->
          row.map(due -> due.silent() ? due : due.moved(noticeOf(day(e.endsOn()))));
      case AgreementEnded _ -> row.map(due -> due.silent() ? due : due.moved(noticeOf(on)));
      case NoticeOverdue e when e.notice() == NoticeType.UK11 -> row.map(FallsDue::unmet);
      default -> row;
    };
  }

  /** A source's silence is none, so nothing is awaited in what came from one. */
  private static Optional<LocalDate> watched(Recorded recorded, @Nullable LocalDate due) {
    return isImported(recorded) ? Optional.empty() : Optional.ofNullable(due);
  }

  private static boolean isImported(Recorded recorded) {
    return recorded.entry().circumstances().source() != null;
  }

  private static @Nullable PartialDate noticeOf(@Nullable PartialDate end) {
    return day(AgreementClocks.terminationDue(end));
  }

  private static @Nullable PartialDate day(@Nullable LocalDate day) {
    return day == null ? null : PartialDate.of(day);
  }

  private static FallsDue opened(
      String key, FallsDue.Kind kind, @Nullable PartialDate on, Recorded recorded) {
    PartialDate known = on == null || !on.isKnown() ? null : on;
    return new FallsDue(
        key, recorded.stream(), kind, recorded.entry().concerns(), known, true, false);
  }

  private FallsDue known(Optional<FallsDue> row, Recorded recorded) {
    return row.orElseThrow(() -> new OutOfPlace(name(), recorded));
  }

  @Override
  public List<Facet<FallsDue>> facets() {
    return List.of(
        Facet.choice("kind", FallsDue.Kind.class, FallsDue::kind),
        Facet.yesNo("open", FallsDue::open),
        Facet.yesNo("silent", FallsDue::silent),
        Facet.many("concerns", due -> due.concerns().stream().map(StreamId::toString).toList()),
        Facet.when("on", FallsDue::on));
  }

  @Override
  public int version() {
    return 2;
  }

  /** What is still to come first, by its day. */
  @Override
  public Order<FallsDue> order() {
    return Order.by(due -> (due.open() ? "0 " : "1 ") + Objects.toString(due.on(), "9999"));
  }
}
