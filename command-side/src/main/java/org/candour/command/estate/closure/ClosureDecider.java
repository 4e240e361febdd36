package org.candour.command.estate.closure;

import java.util.ArrayList;
import java.util.List;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.Advice;
import org.candour.command.estate.Establishments;
import org.candour.command.estate.closure.ClosureCommand.AnnouncedCommand;
import org.candour.command.estate.closure.ClosureCommand.AnyStageCommand;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyRescinded;
import org.candour.command.estate.closure.ClosureRefusals.ClosureNotAnnounced;
import org.candour.command.estate.closure.ClosureRefusals.ClosureOfAnotherEstablishment;
import org.candour.command.estate.closure.duty.ClosureDuties;
import org.candour.command.estate.closure.state.ClosureEvolution;
import org.candour.command.estate.closure.state.ClosureState;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.estate.closure.state.ClosureState.Likely;
import org.candour.command.estate.closure.state.ClosureState.NotOpened;
import org.candour.command.estate.closure.state.ClosureState.Rescinded;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.id.EstablishmentCode;

/** Decides on the closing of an establishment, from the first word of it to its end. */
final class ClosureDecider implements Decider<ClosureCommand, ClosureEvent, ClosureState> {

  @Override
  public String stream() {
    return "closure";
  }

  @Override
  public ClosureState initial() {
    return new NotOpened();
  }

  @Override
  public Decision decide(ClosureCommand command, ClosureState state, DecisionContext context) {
    return switch (state) {
      case NotOpened _ -> open(command, context);
      case Likely likely -> whileLikely(command, likely, context);
      case Decided decided -> AnnouncedClosure.decide(command, decided, context);
      case Rescinded rescinded ->
          throw new ClosureAlreadyRescinded(command.closure(), rescinded.on());
    };
  }

  @Override
  public List<Judgement> judge(ClosureEvent event, ClosureState before, DecisionContext context) {
    return ClosureDuties.judge(event, before, context);
  }

  @Override
  public ClosureState evolve(ClosureState state, ClosureEvent event, PartialDate on) {
    return ClosureEvolution.after(state, event, on);
  }

  private static Decision open(ClosureCommand command, DecisionContext context) {
    return switch (command) {
      case StateClosureLikely c -> {
        new LinkResolver(context.record()).registered(c.establishment());
        yield Decision.of(likely(c, c.establishment()));
      }
      case AnnounceClosure c -> announce(c, false, context);
      case AnyStageCommand _, AnnouncedCommand _ -> throw new NoSuchStream(command.target());
    };
  }

  private static Decision announce(
      AnnounceClosure command, boolean advised, DecisionContext context) {
    boolean holdsWomen =
        Establishments.holdWomen(command.terms().establishment(), context.record());
    boolean womensEstate = command.womensEstate() == null ? holdsWomen : command.womensEstate();
    List<Event> events = new ArrayList<>();
    events.add(
        new ClosureAnnounced(command.terms(), womensEstate, advised || command.advice() != null));
    if (command.advice() != null) {
      events.add(taken(command.advice()));
    }
    return new Decision(events);
  }

  private static Decision whileLikely(
      ClosureCommand command, Likely state, DecisionContext context) {
    return switch (command) {
      case StateClosureLikely c -> Decision.of(likely(c, state.establishment()));
      case AnnounceClosure c -> {
        EstablishmentCode named = c.terms().establishment();
        if (!named.equals(state.establishment())) {
          throw new ClosureOfAnotherEstablishment(named, state.establishment());
        }
        yield announce(c, state.advised(), context);
      }
      case RescindClosure c -> Decision.of(new ClosureRescinded(c.reason()));
      case TakeAdviceOnClosure c -> Decision.of(taken(c.advice()));
      case HearGroupsOnClosure c -> Decision.of(heard(c));
      case AnnouncedCommand _ -> throw new ClosureNotAnnounced(command.closure());
    };
  }

  private static ClosureLikelyStated likely(StateClosureLikely c, EstablishmentCode of) {
    return new ClosureLikelyStated(of, c.kind(), c.statement(), c.statedBy());
  }

  static ClosureAdviceTaken taken(Advice advice) {
    return new ClosureAdviceTaken(advice.group(), advice.advice(), advice.answer(), advice.why());
  }

  static ClosureGroupsHeard heard(HearGroupsOnClosure c) {
    return new ClosureGroupsHeard(c.heard(), c.notHeard(), c.account());
  }
}
