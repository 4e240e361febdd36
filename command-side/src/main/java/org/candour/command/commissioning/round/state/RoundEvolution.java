package org.candour.command.commissioning.round.state;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.command.commissioning.round.state.RoundState.AwardedLot;
import org.candour.command.commissioning.round.state.RoundState.Begun;
import org.candour.command.commissioning.round.state.RoundState.NotPlanned;
import org.candour.command.commissioning.round.state.RoundState.Sides;
import org.candour.command.commissioning.round.state.RoundState.Stopped;
import org.candour.command.commissioning.round.state.RoundState.Underway;
import org.candour.command.stream.CorruptHistory;
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
import org.jspecify.annotations.Nullable;

/** Carries a round's state on by its events; refuses an event that cannot have happened in it. */
public final class RoundEvolution {

  private RoundEvolution() {}

  /** The state after an event that happened on a date. */
  public static RoundState after(RoundState state, RoundEvent event, PartialDate on) {
    return switch (state) {
      case NotPlanned _ -> {
        if (!(event instanceof RoundPlanned e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Underway(new Sides(e.terms(), Set.of()), Set.of(), false, null, null, Map.of());
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
      case BidRecorded e -> state.bidBy(e.terms().bidder());
      case NoticePublished _ -> state;
      case LotAwarded e ->
          state.with(lot(e.terms().lot()), new AwardedLot(e.terms().supplier(), on, false, false));
      case AwardChallenged e -> state.with(lot(e.lot()), award(e, e.lot(), state).challenge());
      case ChallengeDecided e ->
          state.with(lot(e.lot()), award(e, e.lot(), state).decided(e.outcome()));
      case RoundStopped _ -> new Stopped(state.sides(), on, state.closesOn(), state.awards());
    };
  }

  private static RoundState onceStopped(Stopped state, RoundEvent event) {
    return switch (event) {
      case NoticePublished _ -> state;
      case AwardChallenged e -> state.with(lot(e.lot()), award(e, e.lot(), state).challenge());
      case ChallengeDecided e ->
          state.with(lot(e.lot()), award(e, e.lot(), state).decided(e.outcome()));
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

  private static AwardedLot award(RoundEvent event, @Nullable String lot, Begun state) {
    AwardedLot award = state.awards().get(lot(lot));
    if (award == null) {
      throw new CorruptHistory(state, event);
    }
    return award;
  }

  /** The name of a lot; the whole round is the lot of an empty name. */
  private static String lot(@Nullable String lot) {
    return lot == null ? "" : lot;
  }
}
