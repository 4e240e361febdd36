package org.candour.command.commissioning.round.state;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What a round's events amount to. */
public sealed interface RoundState extends StreamState {

  /** Who buys: the body that commissions or, where none is named, the prisons that it is for. */
  static org.candour.command.authority.Sides buyers(RoundTerms terms) {
    return terms.commissioner() == null
        ? org.candour.command.authority.Sides.NONE.presuming(Side.BUYER, terms.establishments())
        : org.candour.command.authority.Sides.of(Side.BUYER, terms.commissioner());
  }

  /** Nothing is on record. */
  record NotPlanned() implements RoundState {}

  /** It was planned. */
  sealed interface Begun extends RoundState {
    Sides sides();

    /** The last day for bids; null until they are invited. */
    @Nullable LocalDate closesOn();

    /** By lot; the whole round is the lot of an empty name. */
    Map<String, AwardedLot> awards();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(sides().terms().establishments(), sides().terms().commissioner());
    }

    @Override
    default org.candour.command.authority.Sides voices() {
      return buyers(sides().terms());
    }

    /** Whoever bid may challenge what became of it. */
    @Override
    default Set<StreamId> parties() {
      return Subjects.of(sides().bidders());
    }
  }

  /**
   * It goes on.
   *
   * @param lots the lots by name; empty if there are none
   * @param lotsConsidered whether it was divided into lots, or a reason given why not
   * @param invitedOn when bids were first invited, if they were
   * @param closesOn the last day for bids, as last said
   */
  record Underway(
      Sides sides,
      Set<String> lots,
      boolean lotsConsidered,
      @Nullable PartialDate invitedOn,
      @Nullable LocalDate closesOn,
      Map<String, AwardedLot> awards)
      implements Begun {

    public Underway {
      lots = Set.copyOf(lots);
      awards = Map.copyOf(awards);
    }

    Underway divided(Set<String> into) {
      return new Underway(sides, into, true, invitedOn, closesOn, awards);
    }

    Underway undivided(boolean reasoned) {
      return new Underway(sides, Set.of(), reasoned, invitedOn, closesOn, awards);
    }

    Underway invited(PartialDate on, LocalDate until) {
      return new Underway(
          sides, lots, lotsConsidered, invitedOn == null ? on : invitedOn, until, awards);
    }

    Underway bidBy(OrganisationId bidder) {
      return new Underway(sides.with(bidder), lots, lotsConsidered, invitedOn, closesOn, awards);
    }

    Underway with(String lot, AwardedLot award) {
      return new Underway(
          sides, lots, lotsConsidered, invitedOn, closesOn, put(awards, lot, award));
    }
  }

  /** It was stopped. What was awarded before stays awarded. */
  record Stopped(
      Sides sides, PartialDate on, @Nullable LocalDate closesOn, Map<String, AwardedLot> awards)
      implements Begun {
    public Stopped {
      awards = Map.copyOf(awards);
    }

    Stopped with(String lot, AwardedLot award) {
      return new Stopped(sides, on, closesOn, put(awards, lot, award));
    }
  }

  /** What was planned, and who bid. */
  record Sides(RoundTerms terms, Set<OrganisationId> bidders) {

    public Sides {
      bidders = Set.copyOf(bidders);
    }

    Sides with(OrganisationId bidder) {
      Set<OrganisationId> all = new HashSet<>(bidders);
      all.add(bidder);
      return new Sides(terms, all);
    }
  }

  /**
   * A lot that was awarded.
   *
   * @param supplier null where the source does not name it
   * @param challenged whether its award is challenged and that is not decided
   * @param overturned whether a challenge was upheld or settled, so that it may be awarded anew
   */
  record AwardedLot(
      @Nullable OrganisationId supplier, PartialDate on, boolean challenged, boolean overturned) {
    AwardedLot challenge() {
      return new AwardedLot(supplier, on, true, overturned);
    }

    public AwardedLot decided(ChallengeOutcome outcome) {
      boolean gone =
          switch (outcome) {
            case UPHELD, SETTLED -> true;
            case DISMISSED, WITHDRAWN -> overturned;
          };
      return new AwardedLot(supplier, on, false, gone);
    }
  }

  private static Map<String, AwardedLot> put(
      Map<String, AwardedLot> awards, String lot, AwardedLot award) {
    Map<String, AwardedLot> all = new HashMap<>(awards);
    all.put(lot, award);
    return all;
  }
}
