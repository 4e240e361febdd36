package org.candour.command.estate.closure;

import java.util.List;
import java.util.Set;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.AdviceRecord;
import org.candour.command.estate.Establishments;
import org.candour.command.estate.closure.ClosureCommand.AnnouncedCommand;
import org.candour.command.estate.closure.ClosureCommand.AnyStageCommand;
import org.candour.command.estate.closure.ClosureCommand.OpeningCommand;
import org.candour.command.estate.closure.duty.ClosureDuties;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyRescinded;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureNotAnnounced;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureOfAnotherEstablishment;
import org.candour.command.estate.closure.refusal.ClosuresOf;
import org.candour.command.estate.closure.state.ClosureEvolution;
import org.candour.command.estate.closure.state.ClosureState;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.estate.closure.state.ClosureState.Likely;
import org.candour.command.estate.closure.state.ClosureState.NotOpened;
import org.candour.command.estate.closure.state.ClosureState.Rescinded;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Subjects;

/** Decides on the closing of an establishment, from the first word of it to its end. */
final class ClosureDecider implements Decider<ClosureCommand, ClosureEvent, ClosureState> {

  private static final Order ORDER =
      Order.openedFirst(
              ClosureAdviceTaken.class,
              ClosureGroupsHeard.class,
              ClosureLikelyStated.class,
              OrganisationNotified.class,
              FamiliesInformed.class,
              ImpactAssessed.class)
          .follows(ClosureRescinded.class, ClosureAnnounced.class)
          .follows(ClosurePostponed.class, ClosureAnnounced.class)
          .follows(ClosureBroughtForward.class, ClosureAnnounced.class)
          .follows(LastPrisonersLeft.class, ClosureAnnounced.class)
          .follows(ClosureCompleted.class, ClosureAnnounced.class)
          .follows(
              ExitPlanCompleted.class,
              done -> List.of(done.organisation(), done.service()),
              ExitPlanAgreed.class,
              plan -> List.of(plan.organisation(), plan.service()))
          .ends(
              ClosureCompleted.class,
              ClosureAnnounced.class,
              ClosureLikelyStated.class,
              ClosurePostponed.class,
              ClosureBroughtForward.class,
              ClosureTimelinePublished.class,
              LastPrisonersLeft.class)
          .ends(ClosureRescinded.class);

  @Override
  public String stream() {
    return "closure";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public List<Class<? extends ClosureCommand>> open(ClosureState state) {
    return switch (state) {
      case NotOpened _ -> List.of(OpeningCommand.class);
      case Likely _ -> List.of(OpeningCommand.class, AnyStageCommand.class);
      case Decided _ -> List.of(AnyStageCommand.class, AnnouncedCommand.class);
      case Rescinded _ -> List.of();
    };
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
  public Set<String> judgedBy() {
    return Set.of(
        "advisory-group",
        "agreement",
        "arrangement",
        "establishment",
        "needs-assessment",
        "organisation");
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
    DayAlreadyPast.refuse("plannedOn", command.terms().plannedOn(), context.occurredOn());
    new ClosuresOf(command.terms().establishment(), context.record())
        .refuseUnlessOpen(command.closure(), command.terms().kind(), context.occurredOn());
    boolean holdsWomen =
        Establishments.heldWomen(
                command.terms().establishment(), context.occurredOn(), context.record())
            .orElse(false);
    boolean womensEstate = command.womensEstate() == null ? holdsWomen : command.womensEstate();
    if (command.advice() == null) {
      return Decision.of(new ClosureAnnounced(command.terms(), womensEstate, advised));
    }
    TakenAdvice taken =
        taken(command.closure(), command.advice(), command.terms().establishment(), context);
    return Decision.of(
        new ClosureAnnounced(command.terms(), womensEstate, advised || taken.speaksForWomen()),
        new ClosureAdviceTaken(taken));
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
      case TakeAdviceOnClosure c -> Decision.of(taken(c, state.establishment(), context));
      case HearGroupsOnClosure c -> Decision.of(heard(c));
      case AnnouncedCommand _ -> throw new ClosureNotAnnounced(command.closure());
    };
  }

  private static ClosureLikelyStated likely(StateClosureLikely c, EstablishmentCode of) {
    return new ClosureLikelyStated(of, c.kind(), c.statement(), c.statedBy());
  }

  static ClosureAdviceTaken taken(
      TakeAdviceOnClosure c, EstablishmentCode of, DecisionContext context) {
    return new ClosureAdviceTaken(taken(c.closure(), c.advice(), of, context));
  }

  /** Advice about the closure, or about the prison before there was word of a closure. */
  private static TakenAdvice taken(
      ClosureId closure, long advice, EstablishmentCode of, DecisionContext context) {
    return AdviceRecord.taken(advice, Subjects.of(closure, of), context);
  }

  static ClosureGroupsHeard heard(HearGroupsOnClosure c) {
    return new ClosureGroupsHeard(c.heard(), c.notHeard(), c.account());
  }
}
