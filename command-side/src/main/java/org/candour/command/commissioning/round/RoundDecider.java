package org.candour.command.commissioning.round;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.command.commissioning.round.RoundRefusals.AwardAlreadyChallenged;
import org.candour.command.commissioning.round.RoundRefusals.AwardNotChallenged;
import org.candour.command.commissioning.round.RoundRefusals.BidsAlreadyInvited;
import org.candour.command.commissioning.round.RoundRefusals.LotAlreadyAwarded;
import org.candour.command.commissioning.round.RoundRefusals.LotNamedTwice;
import org.candour.command.commissioning.round.RoundRefusals.NoSuchLot;
import org.candour.command.commissioning.round.RoundRefusals.NothingAwarded;
import org.candour.command.commissioning.round.RoundRefusals.RoundAlreadyPlanned;
import org.candour.command.commissioning.round.RoundRefusals.RoundAlreadyStopped;
import org.candour.command.commissioning.round.RoundState.Absent;
import org.candour.command.commissioning.round.RoundState.Award;
import org.candour.command.commissioning.round.RoundState.Begun;
import org.candour.command.commissioning.round.RoundState.Sides;
import org.candour.command.commissioning.round.RoundState.Stopped;
import org.candour.command.commissioning.round.RoundState.Underway;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundEvent;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/** What a round decides, and what becomes of it. */
public final class RoundDecider {

  private static final Set<String> NEEDS = Set.of("needs-assessment.need-identified");
  private static final Set<String> ADVICE =
      Set.of("advisory-group.advice-given", "closure.advice-taken", "development.advice-taken");

  private RoundDecider() {}

  static Decision decide(RoundCommand command, RoundState state, DecisionContext d) {
    return switch (state) {
      case Absent _ -> plan(command, d);
      case Underway underway -> whileUnderway(command, underway, d);
      case Stopped stopped -> onceStopped(command, stopped, d);
    };
  }

  private static Decision plan(RoundCommand command, DecisionContext d) {
    if (!(command instanceof PlanRound c)) {
      throw new NoSuchStream(command.target());
    }
    LinkResolver links = new LinkResolver(d.record());
    links.registered(c.establishments().toArray(EstablishmentCode[]::new));
    links.exists(c.needsAssessment() == null ? null : c.needsAssessment().stream());
    return Decision.of(c.happened(links.toAll(c.needs(), NEEDS)));
  }

  private static Decision whileUnderway(RoundCommand command, Underway state, DecisionContext d) {
    return switch (command) {
      case PlanRound c -> throw new RoundAlreadyPlanned(c.round());
      case DivideIntoLots c -> divide(c, state);
      case DeclineLots c -> {
        refuseOnceInvited(state);
        yield Decision.of(c.happened()).judged(RoundDuties.declined(d, c).stream().toList());
      }
      case InviteBids c -> Decision.of(c.happened()).judged(RoundDuties.invited(d, c, state));
      case RecordBid c -> {
        lot(c.lot(), state);
        yield Decision.of(c.happened());
      }
      case AwardLot c -> award(c, state, d);
      case PublishNotice c -> notice(c, state, d);
      case ChallengeAward c -> challenge(c, state);
      case DecideChallenge c -> decideChallenge(c, state);
      case StopRound c ->
          Decision.of(c.happened())
              .judged(RoundDuties.stopped(d, c.round(), state).stream().toList());
    };
  }

  private static Decision divide(DivideIntoLots c, Underway state) {
    refuseOnceInvited(state);
    Set<String> names = new HashSet<>();
    for (Lot lot : c.lots()) {
      if (!names.add(lot.lot())) {
        throw new LotNamedTwice(lot.lot());
      }
    }
    return Decision.of(c.happened());
  }

  private static void refuseOnceInvited(Underway state) {
    if (state.invitedOn() != null) {
      throw new BidsAlreadyInvited(state.invitedOn());
    }
  }

  private static Decision award(AwardLot c, Underway state, DecisionContext d) {
    String lot = lot(c.lot(), state);
    Award before = state.awards().get(lot);
    if (before != null && !before.overturned()) {
      throw new LotAlreadyAwarded(lot, before.supplier(), before.on());
    }
    LinkResolver links = new LinkResolver(d.record());
    return Decision.of(c.happened(links.toAll(c.needs(), NEEDS), links.to(c.advice(), ADVICE)));
  }

  private static Decision notice(PublishNotice c, Begun state, DecisionContext d) {
    if (c.agreement() != null) {
      new LinkResolver(d.record()).exists(c.agreement().stream());
    }
    if (c.lot() != null && state instanceof Underway underway) {
      lot(c.lot(), underway);
    }
    return Decision.of(c.happened()).judged(RoundDuties.noticed(d, c, state).stream().toList());
  }

  private static Decision challenge(ChallengeAward c, Begun state) {
    if (awarded(c.lot(), state).challenged()) {
      throw new AwardAlreadyChallenged(name(c.lot()));
    }
    return Decision.of(c.happened());
  }

  private static Decision decideChallenge(DecideChallenge c, Begun state) {
    Award award = state.awards().get(name(c.lot()));
    if (award == null || !award.challenged()) {
      throw new AwardNotChallenged(name(c.lot()));
    }
    return Decision.of(c.happened());
  }

  private static Award awarded(@Nullable String lot, Begun state) {
    Award award = state.awards().get(name(lot));
    if (award == null) {
      throw new NothingAwarded(name(lot));
    }
    return award;
  }

  private static String lot(@Nullable String lot, Underway state) {
    String name = name(lot);
    if (state.lots().isEmpty() ? !name.isEmpty() : !state.lots().contains(name)) {
      throw new NoSuchLot(name, state.lots());
    }
    return name;
  }

  /** Notices may still be due, and challenges undecided, when a round was stopped. */
  private static Decision onceStopped(RoundCommand command, Stopped state, DecisionContext d) {
    return switch (command) {
      case PublishNotice c -> notice(c, state, d);
      case ChallengeAward c -> challenge(c, state);
      case DecideChallenge c -> decideChallenge(c, state);
      case PlanRound _,
          DivideIntoLots _,
          DeclineLots _,
          InviteBids _,
          RecordBid _,
          AwardLot _,
          StopRound _ ->
          throw new RoundAlreadyStopped(command.round(), state.on());
    };
  }

  private static String name(@Nullable String lot) {
    return lot == null ? "" : lot;
  }

  /**
   * The state after an event that happened on a date.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  public static RoundState evolve(RoundState state, RoundEvent event, PartialDate on) {
    return switch (state) {
      case Absent _ -> {
        if (!(event instanceof RoundPlanned e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Underway(
            new Sides(e.establishments(), e.commissioner(), Set.of()),
            Set.of(),
            false,
            null,
            null,
            Map.of());
      }
      case Underway underway -> whileUnderway(underway, event, on);
      case Stopped stopped -> onceStopped(stopped, event);
    };
  }

  private static RoundState whileUnderway(Underway state, RoundEvent event, PartialDate on) {
    return switch (event) {
      case RoundPlanned _ -> throw new CorruptHistory(state, event);
      case LotsDefined e ->
          state.divided(e.lots().stream().map(Lot::lot).collect(Collectors.toSet()));
      case LotsDeclined e -> state.undivided(e.reason() != null);
      case BidsInvited e -> state.invited(on, e.closesOn());
      case BidRecorded e -> state.bidBy(e.bidder());
      case NoticePublished _ -> state;
      case LotAwarded e -> state.with(name(e.lot()), new Award(e.supplier(), on, false, false));
      case AwardChallenged e -> state.with(name(e.lot()), award(e, e.lot(), state).challenge());
      case ChallengeDecided e ->
          state.with(name(e.lot()), award(e, e.lot(), state).decided(e.outcome()));
      case RoundStopped _ -> new Stopped(state.sides(), on, state.closesOn(), state.awards());
    };
  }

  private static RoundState onceStopped(Stopped state, RoundEvent event) {
    return switch (event) {
      case NoticePublished _ -> state;
      case AwardChallenged e -> state.with(name(e.lot()), award(e, e.lot(), state).challenge());
      case ChallengeDecided e ->
          state.with(name(e.lot()), award(e, e.lot(), state).decided(e.outcome()));
      case RoundPlanned _,
          LotsDefined _,
          LotsDeclined _,
          BidsInvited _,
          BidRecorded _,
          LotAwarded _,
          RoundStopped _ ->
          throw new CorruptHistory(state, event);
    };
  }

  private static Award award(RoundEvent event, @Nullable String lot, Begun state) {
    Award award = state.awards().get(name(lot));
    if (award == null) {
      throw new CorruptHistory(state, event);
    }
    return award;
  }
}
