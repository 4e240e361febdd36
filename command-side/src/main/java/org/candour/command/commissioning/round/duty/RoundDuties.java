package org.candour.command.commissioning.round.duty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.commissioning.round.state.RoundState;
import org.candour.command.commissioning.round.state.RoundState.Begun;
import org.candour.command.commissioning.round.state.RoundState.Stopped;
import org.candour.command.commissioning.round.state.RoundState.Underway;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
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
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.id.OrganisationId;

/** The duties of a round: which of them each event is held against. */
public final class RoundDuties {

  private static final String LOTS = "lots-or-reasons";
  private static final String TENDER = "tender-notice";
  private static final String BIDDER = "award-to-a-bidder";
  private static final String STANDSTILL = "announced-standstill-length";
  private static final String STOPPED = "procurement-termination-notice";

  private RoundDuties() {}

  /** All that is found of an event, which happened to a round as it was before. */
  public static List<Judgement> judge(
      RoundEvent event, RoundState before, DecisionContext context) {
    return before instanceof Begun begun
        ? judge(event, begun, context).flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Stream<Optional<Judgement>> judge(
      RoundEvent event, Begun before, DecisionContext context) {
    return switch (event) {
      case LotsDeclined e -> Stream.of(declined(context, e, before));
      case BidsInvited e ->
          before instanceof Underway underway
              ? Stream.of(
                  undivided(context, underway),
                  advertised(context, underway),
                  invited(context, e, underway))
              : Stream.empty();
      case NoticePublished e -> Stream.of(noticed(context, e, before));
      case LotAwarded e ->
          Stream.concat(
              Stream.of(FamilyAdviceDuty.judge(context, before, e), toABidder(context, e, before)),
              UncompetedAwardDuty.judge(context, before, e));
      case RoundStopped _ -> Stream.of(stopped(context, before));
      case RoundPlanned _, LotsDefined _, BidRecorded _, AwardChallenged _, ChallengeDecided _ ->
          Stream.empty();
    };
  }

  /** Where bids are on record, an award to somebody who made none is explained. */
  private static Optional<Judgement> toABidder(
      DecisionContext context, LotAwarded event, Begun before) {
    OrganisationId supplier = event.terms().supplier();
    Set<OrganisationId> bidders = before.sides().bidders();
    return supplier == null || bidders.isEmpty() || bidders.contains(supplier)
        ? Optional.empty()
        : context
            .judge()
            .done(
                BIDDER,
                context.occurredOn(),
                context.notOnRecord(),
                "Bids are on record, and none by " + supplier + ", to whom it was awarded.");
  }

  /** Deciding against lots needs a reason. */
  private static Optional<Judgement> declined(
      DecisionContext context, LotsDeclined event, Begun before) {
    if (isCalledOffOrExempt(before)) {
      return Optional.empty();
    }
    boolean reasoned = event.reason() != null && !event.reason().isBlank();
    return context
        .judge()
        .done(
            LOTS,
            context.occurredOn(),
            reasoned ? Boolean.TRUE : context.notOnRecord(),
            reasoned
                ? "The round was not divided into lots, and the reason is recorded."
                : "The round was not divided into lots, and no reason is recorded.");
  }

  /** Bids are invited once lots were considered. */
  private static Optional<Judgement> undivided(DecisionContext context, Underway before) {
    return before.lotsConsidered() || isCalledOffOrExempt(before)
        ? Optional.empty()
        : context
            .judge()
            .done(
                LOTS,
                context.occurredOn(),
                context.notOnRecord(),
                "Bids were invited with neither lots nor a reason for having none on record.");
  }

  /** What is called off was divided when its framework was, and the Act divides nothing exempt. */
  private static boolean isCalledOffOrExempt(Begun round) {
    return round.sides().terms().framework() != null || round.sides().terms().exemption() != null;
  }

  /**
   * The last tender notice says since when bids could be made; without one, they could be since
   * bidders were invited. When a notice came that a source does not tell of, nobody knows.
   */
  private static Optional<Judgement> invited(
      DecisionContext context, BidsInvited event, Underway before) {
    return notices(context, NoticeType.UK4)
        .reduce((_, last) -> last)
        .or(() -> context.imported() ? Optional.empty() : Optional.of(context.occurredOn()))
        .flatMap(since -> TenderPeriodDuty.judge(context, before, since, event.closesOn()));
  }

  /** A competition begins with a tender notice, under the light touch as elsewhere. */
  private static Optional<Judgement> advertised(DecisionContext context, Underway before) {
    if (isCalledOffOrExempt(before)) {
      return Optional.empty();
    }
    PartialDate on = context.occurredOn();
    return notices(context, NoticeType.UK4)
        .findFirst()
        .map(tender ->
            context
                .judge()
                .inOrder(
                    TENDER,
                    on,
                    tender,
                    on,
                    "The tender notice was published "
                        + tender.onInWords()
                        + ", and bids invited "
                        + on.onInWords()
                        + "."))
        .orElseGet(() ->
            context
                .judge()
                .done(
                    TENDER,
                    on,
                    context.notOnRecord(),
                    "No tender notice was on record when bids were invited."
                        + context.sourceIsSilent()));
  }

  /**
   * A notice that is asked for comes in time, and a tender notice long enough before bids close.
   */
  private static Optional<Judgement> noticed(
      DecisionContext context, NoticePublished event, Begun before) {
    return switch (event.notice()) {
      case UK4 ->
          before.closesOn() == null
              ? Optional.empty()
              : TenderPeriodDuty.judge(context, before, context.occurredOn(), before.closesOn());
      case UK6 -> announced(context, event, before);
      case UK7 -> ContractNoticeDuties.details(context, event);
      case UK11 -> ContractNoticeDuties.termination(context, event);
      case UK12 -> before instanceof Stopped ? stopped(context, true) : Optional.empty();
      case UK1, UK2, UK3, UK5, UK8, UK9, UK10, UK13, UK14, UK15, UK16, UK17 -> Optional.empty();
    };
  }

  /** A standstill that an award notice announces is long enough. */
  private static Optional<Judgement> announced(
      DecisionContext context, NoticePublished event, Begun round) {
    return event.standstillUntil() == null || round.sides().terms().exemption() != null
        ? Optional.empty()
        : context
            .judge()
            .term(
                STANDSTILL,
                context.occurredOn(),
                PartialDate.of(event.standstillUntil().plusDays(1)),
                null,
                Basis.PLANNED);
  }

  /**
   * Whoever stops a procurement that was noticed publishes that. The Act sets no number of days, so
   * that nothing is broken on the day of the decision.
   */
  private static Optional<Judgement> stopped(DecisionContext context, Begun state) {
    boolean awarded = state.awards().values().stream().anyMatch(award -> !award.overturned());
    return awarded
        ? Optional.empty()
        : stopped(context, notices(context, NoticeType.UK12).findAny().isPresent());
  }

  private static Optional<Judgement> stopped(DecisionContext context, boolean published) {
    return Stream.concat(notices(context, NoticeType.UK4), notices(context, NoticeType.UK5))
        .findFirst()
        .flatMap(began ->
            context
                .judge()
                .done(
                    STOPPED,
                    began,
                    published ? Boolean.TRUE : null,
                    published
                        ? "A procurement termination notice was published."
                        : "No procurement termination notice was on record when the procurement was"
                            + " stopped; one may still be published."));
  }

  /** When notices of a type were published in the round. */
  static Stream<PartialDate> notices(DecisionContext context, NoticeType type) {
    return context.record().stream(context.stream()).stream()
        .filter(entry -> entry.payload() instanceof NoticePublished n && n.notice() == type)
        .map(entry -> entry.circumstances().occurredOn());
  }
}
