package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.events.commissioning.AgreementEnded;
import org.candour.events.commissioning.AgreementEvent;
import org.candour.events.commissioning.AgreementSigned;
import org.candour.events.commissioning.AgreementVaried;
import org.candour.events.commissioning.ClaimAbandoned;
import org.candour.events.commissioning.ClaimRaised;
import org.candour.events.commissioning.ClaimRecovered;
import org.candour.events.commissioning.NoticeGiven;
import org.candour.events.commissioning.PartnerEngaged;
import org.candour.events.commissioning.PaymentRecorded;
import org.candour.events.commissioning.PerformanceAssessed;
import org.candour.events.duties.WorkingDays;
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

/** One row per promise, concern, arrangement and agreement, with the day on which it falls due. */
@Component
public class DueView implements View<FallsDue> {

  /** Working days to answer a concern. */
  private static final int DAYS_TO_ANSWER = 20;

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
    return switch (recorded.event()) {
      case CommitmentEvent _, ConcernEvent _, ArrangementEvent _, AgreementEvent _ ->
          Set.of(recorded.stream().type() + ' ' + recorded.stream().id());
      default -> Set.of();
    };
  }

  @Override
  public Optional<FallsDue> evolve(String key, Optional<FallsDue> row, Recorded recorded) {
    return Optional.of(
        switch (recorded.event()) {
          case CommitmentEvent e -> promise(key, row, e, recorded);
          case ConcernEvent e -> answer(key, row, e, recorded);
          case ArrangementEvent e -> arrangement(key, row, e, recorded);
          case AgreementEvent e -> funding(key, row, e, recorded);
          default -> throw new OutOfPlace(name(), recorded);
        });
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
    LocalDate due =
        WorkingDays.after(recorded.entry().circumstances().occurredOn().latest(), DAYS_TO_ANSWER);
    return switch (event) {
      case ConcernRaised _ -> opened(key, FallsDue.Kind.ANSWER, day(due), recorded);
      case ConcernAcknowledged _ -> known(row, recorded);
      case ConcernAnswered _, ConcernClosed _ -> known(row, recorded).open(false);
      case ConcernEscalated _ -> opened(key, FallsDue.Kind.ANSWER, day(due), recorded);
      case ConcernUnanswered _ -> known(row, recorded).unmet();
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
          ClaimRecovered _ ->
          known(row, recorded);
    };
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
        Facet.<FallsDue>yesNo("silent", FallsDue::silent).withoutIndex(),
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
