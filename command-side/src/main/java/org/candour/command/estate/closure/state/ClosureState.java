package org.candour.command.estate.closure.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What a closure's events amount to. */
public sealed interface ClosureState extends StreamState {

  /** Nothing is on record. */
  record NotOpened() implements ClosureState {}

  /**
   * It was said to be likely, and is not decided.
   *
   * @param advised whether an advisory group for women gave advice
   */
  record Likely(EstablishmentCode establishment, ClosureKind kind, boolean advised)
      implements ClosureState {

    @Override
    public Set<StreamId> concerns() {
      return Set.of(establishment.stream());
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, establishment);
    }
  }

  /** It was announced, and may be complete. */
  sealed interface Decided extends ClosureState {
    ClosurePlan plan();

    Preparation preparation();

    @Nullable PartialDate lastPrisonersLeftOn();

    /** The same with other preparations. */
    Decided prepared(Preparation preparation);

    /** The same after the last prisoners left. */
    Decided left(PartialDate on);

    @Override
    default Set<StreamId> concerns() {
      return Set.of(plan().establishment().stream());
    }

    /** The organisations with which the end of a service was agreed. */
    @Override
    default Set<StreamId> parties() {
      return Subjects.of(exitPartners());
    }

    private Set<OrganisationId> exitPartners() {
      return Stream.of(preparation().openExitPlans(), preparation().completedExitPlans())
          .flatMap(Set::stream)
          .map(AgreedExit::organisation)
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, plan().establishment())
          .and(Side.ORGANISATION, exitPartners());
    }
  }

  /** It was announced and is not complete. */
  record Announced(
      ClosurePlan plan, Preparation preparation, @Nullable PartialDate lastPrisonersLeftOn)
      implements Decided {
    @Override
    public Announced prepared(Preparation changed) {
      return new Announced(plan, changed, lastPrisonersLeftOn);
    }

    @Override
    public Announced left(PartialDate on) {
      return new Announced(plan, preparation, on);
    }
  }

  /** It is complete. What was done late can still be recorded. */
  record Completed(
      ClosurePlan plan,
      Preparation preparation,
      @Nullable PartialDate lastPrisonersLeftOn,
      PartialDate completedOn)
      implements Decided {
    @Override
    public Completed prepared(Preparation changed) {
      return new Completed(plan, changed, lastPrisonersLeftOn, completedOn);
    }

    @Override
    public Completed left(PartialDate on) {
      return new Completed(plan, preparation, on, completedOn);
    }
  }

  /** It was decided not to close after all. */
  record Rescinded(EstablishmentCode establishment, PartialDate on) implements ClosureState {
    @Override
    public Set<StreamId> concerns() {
      return Set.of(establishment.stream());
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, establishment);
    }
  }

  /**
   * What was announced.
   *
   * @param plannedOn when it is to have closed, as last said; null if never said
   * @param told which ends were told when, from the announcement on
   */
  record ClosurePlan(
      EstablishmentCode establishment,
      ClosureKind kind,
      PartialDate announcedOn,
      @Nullable PartialDate plannedOn,
      List<ToldEnd> told,
      boolean womensEstate) {

    public ClosurePlan {
      told = List.copyOf(told);
    }

    /** The same with another date, as it was told on a day; null if it has none any more. */
    ClosurePlan movedTo(@Nullable PartialDate newDate, PartialDate on) {
      List<ToldEnd> all = new ArrayList<>(told);
      if (newDate != null) {
        all.add(new ToldEnd(on, newDate));
      }
      return new ClosurePlan(establishment, kind, announcedOn, newDate, all, womensEstate);
    }
  }

  /**
   * An end that was told.
   *
   * @param on when it was told
   * @param endsOn null if no day was said with it, so that it may be any
   */
  record ToldEnd(PartialDate on, @Nullable PartialDate endsOn) {

    /** The first day that it can be of. */
    public LocalDate earliest() {
      return endsOn == null ? LocalDate.MIN : endsOn.earliest();
    }

    /** Whether it tells of an end, or of an earlier one. */
    public boolean covers(PartialDate end) {
      return !earliest().isAfter(end.latest());
    }
  }

  /**
   * What was done before closing.
   *
   * @param notified when each organisation was told
   * @param assessedOn when the impact was first assessed
   * @param orderMadeOn when a closure order was made
   * @param advised whether an advisory group for women gave advice
   * @param openExitPlans plans agreed and not carried out
   * @param completedExitPlans plans carried out
   */
  record Preparation(
      Map<OrganisationId, PartialDate> notified,
      @Nullable PartialDate assessedOn,
      @Nullable PartialDate orderMadeOn,
      boolean advised,
      Set<AgreedExit> openExitPlans,
      Set<AgreedExit> completedExitPlans) {

    public static final Preparation NONE =
        new Preparation(Map.of(), null, null, false, Set.of(), Set.of());

    public Preparation {
      notified = Map.copyOf(notified);
      openExitPlans = Set.copyOf(openExitPlans);
      completedExitPlans = Set.copyOf(completedExitPlans);
    }

    Preparation notified(OrganisationId organisation, PartialDate on) {
      Map<OrganisationId, PartialDate> all = new HashMap<>(notified);
      all.put(organisation, on);
      return new Preparation(
          all, assessedOn, orderMadeOn, advised, openExitPlans, completedExitPlans);
    }

    Preparation assessed(PartialDate on) {
      return new Preparation(
          notified,
          assessedOn == null ? on : assessedOn,
          orderMadeOn,
          advised,
          openExitPlans,
          completedExitPlans);
    }

    Preparation ordered(PartialDate on) {
      return new Preparation(notified, assessedOn, on, advised, openExitPlans, completedExitPlans);
    }

    Preparation withAdvice() {
      return new Preparation(
          notified, assessedOn, orderMadeOn, true, openExitPlans, completedExitPlans);
    }

    Preparation agreed(AgreedExit plan) {
      Set<AgreedExit> open = new HashSet<>(openExitPlans);
      open.add(plan);
      return new Preparation(notified, assessedOn, orderMadeOn, advised, open, completedExitPlans);
    }

    Preparation carriedOut(AgreedExit plan) {
      Set<AgreedExit> open = new HashSet<>(openExitPlans);
      open.remove(plan);
      Set<AgreedExit> done = new HashSet<>(completedExitPlans);
      done.add(plan);
      return new Preparation(notified, assessedOn, orderMadeOn, advised, open, done);
    }
  }

  /** Names an exit plan: one service of one organisation. */
  record AgreedExit(OrganisationId organisation, String service) {}
}
