package org.candour.command.partnership.concern;

import java.util.List;
import org.candour.command.duties.Judgement;
import org.candour.command.partnership.concern.ConcernCommand.UntilClosed;
import org.candour.command.partnership.concern.ConcernCommand.WhileWaiting;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyAcknowledged;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyAnswered;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyClosed;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyRaised;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyWithThem;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernNotYetRaised;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernRaisedByThem;
import org.candour.command.partnership.concern.ConcernState.Answered;
import org.candour.command.partnership.concern.ConcernState.Closed;
import org.candour.command.partnership.concern.ConcernState.Matter;
import org.candour.command.partnership.concern.ConcernState.NotRaised;
import org.candour.command.partnership.concern.ConcernState.Waiting;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernTerms;

/** Decides on a concern, from its being raised to its being closed. */
final class ConcernDecider implements Decider<ConcernCommand, ConcernEvent, ConcernState> {

  private static final Order ORDER = Order.openedFirst().ends(ConcernClosed.class);

  @Override
  public String stream() {
    return "concern";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public List<Class<? extends ConcernCommand>> open(ConcernState state) {
    return switch (state) {
      case NotRaised _ -> List.of(RaiseConcern.class);
      case Waiting waiting ->
          waiting.matter().acknowledgedByThem() == null
              ? List.of(WhileWaiting.class, UntilClosed.class)
              : List.of(AnswerConcern.class, UntilClosed.class);
      case Answered _ -> List.of(UntilClosed.class);
      case Closed _ -> List.of();
    };
  }

  @Override
  public ConcernState initial() {
    return new NotRaised();
  }

  @Override
  public Decision decide(ConcernCommand command, ConcernState state, DecisionContext context) {
    return switch (state) {
      case NotRaised _ -> raise(command, context);
      case Waiting waiting -> whileWaiting(command, waiting, context);
      case Answered answered -> onceAnswered(command, answered, context);
      case Closed closed -> throw new ConcernAlreadyClosed(command.concern(), closed.on());
    };
  }

  private static Decision raise(ConcernCommand command, DecisionContext context) {
    if (!(command instanceof RaiseConcern c)) {
      throw new NoSuchStream(command.target());
    }
    ConcernTerms terms = c.terms();
    LinkResolver links = new LinkResolver(context.record());
    links.registered(terms.establishment());
    for (Party party : List.of(terms.from(), terms.to())) {
      if (party.isEstablishment()) {
        links.registered(new EstablishmentCode(party.value()));
      }
    }
    return Decision.of(c.happened());
  }

  private static Decision whileWaiting(
      ConcernCommand command, Waiting state, DecisionContext context) {
    return switch (command) {
      case RaiseConcern c -> throw new ConcernAlreadyRaised(c.concern());
      case WhileWaiting c -> whileWaiting(c, state, context);
      case UntilClosed c -> untilClosed(c, state.matter(), context);
    };
  }

  private static Decision whileWaiting(
      WhileWaiting command, Waiting state, DecisionContext context) {
    Matter matter = state.matter();
    return switch (command) {
      case AcknowledgeConcern c -> {
        PartialDate before = matter.acknowledgedByThem();
        if (before != null) {
          throw new ConcernAlreadyAcknowledged(c.concern(), before);
        }
        refuseBefore(matter, c, context);
        yield Decision.of(c.happened(context.saidBy()));
      }
      case AnswerConcern c -> answer(c, state, context);
    };
  }

  private static Decision answer(AnswerConcern command, Waiting state, DecisionContext context) {
    Matter matter = state.matter();
    refuseBefore(matter, command, context);
    return Decision.of(command.happened(context.saidBy(), matter.addressed()));
  }

  private static Decision onceAnswered(
      ConcernCommand command, Answered state, DecisionContext context) {
    return switch (command) {
      case RaiseConcern c -> throw new ConcernAlreadyRaised(c.concern());
      case WhileWaiting c -> throw new ConcernAlreadyAnswered(c.concern(), state.on());
      case UntilClosed c -> untilClosed(c, state.matter(), context);
    };
  }

  private static Decision untilClosed(UntilClosed command, Matter matter, DecisionContext context) {
    return switch (command) {
      case EscalateConcern c -> escalate(c, matter, context);
      case CloseConcern c -> close(c, matter, context);
    };
  }

  private static Decision escalate(
      EscalateConcern command, Matter matter, DecisionContext context) {
    if (command.to().isEstablishment()) {
      new LinkResolver(context.record()).registered(new EstablishmentCode(command.to().value()));
    }
    if (command.to().equals(matter.terms().from())) {
      throw new ConcernRaisedByThem(command.concern(), command.to());
    }
    if (command.to().equals(matter.addressed())) {
      throw new ConcernAlreadyWithThem(command.concern(), command.to());
    }
    refuseBefore(matter, command, context);
    return Decision.of(command.happened(context.saidBy()));
  }

  private static Decision close(CloseConcern command, Matter matter, DecisionContext context) {
    refuseBefore(matter, command, context);
    return Decision.of(command.happened(context.saidBy()));
  }

  private static void refuseBefore(Matter matter, ConcernCommand command, DecisionContext context) {
    if (matter.raisedOn().isSurelyAfter(context.occurredOn())) {
      throw new ConcernNotYetRaised(command.concern(), matter.raisedOn(), context.occurredOn());
    }
  }

  @Override
  public List<Judgement> judge(ConcernEvent event, ConcernState before, DecisionContext context) {
    return ConcernDuties.judge(event, before, context);
  }

  @Override
  public ConcernState evolve(ConcernState state, ConcernEvent event, PartialDate on) {
    return ConcernEvolution.after(state, event, on);
  }
}
