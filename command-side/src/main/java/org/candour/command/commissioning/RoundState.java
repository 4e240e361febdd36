package org.candour.command.commissioning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.platform.StreamState;
import org.candour.events.EstablishmentCode;
import org.candour.events.OrganisationId;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.jspecify.annotations.Nullable;

/** What a round's events amount to. */
sealed interface RoundState extends StreamState {

  /** Nothing is on record. */
  record Absent() implements RoundState {}

  /** It was planned. */
  sealed interface Begun extends RoundState {
    Sides sides();

    /** By lot; the whole round is the lot of an empty name. */
    Map<String, Award> awards();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(sides().establishments(), sides().commissioner());
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
   */
  record Underway(
      Sides sides,
      Set<String> lots,
      boolean lotsConsidered,
      @Nullable PartialDate invitedOn,
      Map<String, Award> awards)
      implements Begun {

    public Underway {
      lots = Set.copyOf(lots);
      awards = Map.copyOf(awards);
    }

    Underway divided(Set<String> into) {
      return new Underway(sides, into, true, invitedOn, awards);
    }

    Underway undivided(boolean reasoned) {
      return new Underway(sides, Set.of(), reasoned, invitedOn, awards);
    }

    Underway invited(PartialDate on) {
      return new Underway(sides, lots, lotsConsidered, invitedOn == null ? on : invitedOn, awards);
    }

    Underway bidBy(OrganisationId bidder) {
      return new Underway(sides.with(bidder), lots, lotsConsidered, invitedOn, awards);
    }

    Underway with(String lot, Award award) {
      return new Underway(sides, lots, lotsConsidered, invitedOn, put(awards, lot, award));
    }
  }

  /** It was stopped. What was awarded before stays awarded. */
  record Stopped(Sides sides, PartialDate on, Map<String, Award> awards) implements Begun {
    public Stopped {
      awards = Map.copyOf(awards);
    }

    Stopped with(String lot, Award award) {
      return new Stopped(sides, on, put(awards, lot, award));
    }
  }

  /** For whom it is, and who bid. */
  record Sides(
      List<EstablishmentCode> establishments,
      @Nullable OrganisationId commissioner,
      Set<OrganisationId> bidders) {

    public Sides {
      establishments = List.copyOf(establishments);
      bidders = Set.copyOf(bidders);
    }

    Sides with(OrganisationId bidder) {
      Set<OrganisationId> all = new HashSet<>(bidders);
      all.add(bidder);
      return new Sides(establishments, commissioner, all);
    }
  }

  /**
   * A lot that was awarded.
   *
   * @param supplier null where the source does not name it
   * @param challenged whether its award is challenged and that is not decided
   */
  record Award(@Nullable OrganisationId supplier, PartialDate on, boolean challenged) {
    Award challenged(boolean open) {
      return new Award(supplier, on, open);
    }
  }

  private static Map<String, Award> put(Map<String, Award> awards, String lot, Award award) {
    Map<String, Award> all = new HashMap<>(awards);
    all.put(lot, award);
    return all;
  }
}
