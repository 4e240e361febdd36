package org.candour.command.governance.escalation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.escalation.EscalationCommand.UntilClosed;
import org.candour.command.governance.escalation.EscalationCommand.WhileWaiting;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyAcknowledged;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyAnswered;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyClosed;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyRaised;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationTakenFromThem;
import org.candour.command.governance.escalation.EscalationRefusals.NoAnswerToReject;
import org.candour.command.governance.escalation.EscalationRefusals.NotAHigherLevel;
import org.candour.command.governance.escalation.EscalationRefusals.RepeatsALaterEscalation;
import org.candour.command.governance.escalation.EscalationState.AnswerGiven;
import org.candour.command.governance.escalation.EscalationState.Closed;
import org.candour.command.governance.escalation.EscalationState.NotRaised;
import org.candour.command.governance.escalation.EscalationState.Question;
import org.candour.command.governance.escalation.EscalationState.Waiting;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationAnswerRejected;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.governance.escalation.EscalationClosed;
import org.candour.events.governance.escalation.EscalationEvent;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Decides on an escalation, from the board's question to the board's closing it. */
final class EscalationDecider
    implements Decider<EscalationCommand, EscalationEvent, EscalationState> {

  private static final Set<String> ORIGINS = Set.of("board.resolution-recorded");

  private static final Order ORDER =
      Order.openedFirst()
          .follows(EscalationAnswerRejected.class, EscalationAnswered.class)
          .ends(EscalationClosed.class);

  @Override
  public String stream() {
    return "escalation";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public EscalationState initial() {
    return new NotRaised();
  }

  @Override
  public List<Class<? extends EscalationCommand>> open(EscalationState state) {
    return switch (state) {
      case NotRaised _ -> List.of(RaiseEscalation.class);
      case Waiting waiting ->
          waiting.question().acknowledgedOn() == null
              ? List.of(WhileWaiting.class, UntilClosed.class)
              : List.of(AnswerEscalation.class, UntilClosed.class);
      case AnswerGiven _ -> List.of(RejectAnswer.class, UntilClosed.class);
      case Closed _ -> List.of();
    };
  }

  @Override
  public Decision decide(
      EscalationCommand command, EscalationState state, DecisionContext context) {
    return switch (state) {
      case NotRaised _ -> raise(command, context);
      case Waiting waiting -> whileWaiting(command, waiting.question(), context);
      case AnswerGiven answered -> onceAnswered(command, answered);
      case Closed closed -> throw new EscalationAlreadyClosed(command.escalation(), closed.on());
    };
  }

  private static Decision raise(EscalationCommand command, DecisionContext context) {
    if (!(command instanceof RaiseEscalation c)) {
      throw new NoSuchStream(command.target());
    }
    LinkResolver links = new LinkResolver(context.record());
    links.registered(c.terms().board());
    c.terms().aboutStreams().forEach(links::existsPublicly);
    List<Link> about = c.about().stream().distinct().map(links::toPublic).toList();
    return Decision.of(
        new EscalationRaised(
            c.terms(),
            about,
            links.to(c.arisesFrom(), ORIGINS),
            askedBefore(c.repeats(), context)));
  }

  /** The one that is repeated, and those that it repeats itself. */
  private static List<EscalationId> askedBefore(
      @Nullable EscalationId repeats, DecisionContext context) {
    if (repeats == null) {
      return List.of();
    }
    new LinkResolver(context.record()).exists(repeats.stream());
    Entry earlier = context.record().stream(repeats.stream()).getFirst();
    PartialDate raised = earlier.circumstances().occurredOn();
    if (raised.isSurelyAfter(context.occurredOn())) {
      throw new RepeatsALaterEscalation(repeats, raised, context.occurredOn());
    }
    List<EscalationId> before = ((EscalationRaised) earlier.payload()).askedBefore();
    return Stream.concat(before.stream(), Stream.of(repeats)).toList();
  }

  private static Decision whileWaiting(
      EscalationCommand command, Question question, DecisionContext context) {
    return switch (command) {
      case RaiseEscalation c -> throw new EscalationAlreadyRaised(c.escalation());
      case AcknowledgeEscalation c -> acknowledge(c, question, context);
      case AnswerEscalation c -> Decision.of(c.happened(context.saidBy(), question.addressed()));
      case RejectAnswer c -> throw new NoAnswerToReject(c.escalation());
      case UntilClosed c -> untilClosed(c, question);
    };
  }

  private static Decision acknowledge(
      AcknowledgeEscalation command, Question question, DecisionContext context) {
    Party speaker = Objects.requireNonNullElse(context.saidBy(), question.addressed());
    if (!speaker.equals(question.addressed())) {
      throw new EscalationTakenFromThem(command.escalation(), speaker, question.addressed());
    }
    if (question.acknowledgedOn() != null) {
      throw new EscalationAlreadyAcknowledged(command.escalation(), question.acknowledgedOn());
    }
    return Decision.of(command.happened(context.saidBy()));
  }

  private static Decision onceAnswered(EscalationCommand command, AnswerGiven state) {
    return switch (command) {
      case RaiseEscalation c -> throw new EscalationAlreadyRaised(c.escalation());
      case WhileWaiting c -> throw new EscalationAlreadyAnswered(c.escalation(), state.on());
      case RejectAnswer c -> Decision.of(c.happened());
      case UntilClosed c -> untilClosed(c, state.question());
    };
  }

  private static Decision untilClosed(UntilClosed command, Question question) {
    return switch (command) {
      case TakeFurther c -> {
        Party addressed = question.addressed();
        if (!isAbove(c.to(), addressed)) {
          throw new NotAHigherLevel(c.escalation(), addressed, c.to());
        }
        yield Decision.of(c.happened());
      }
      case CloseEscalation c -> Decision.of(c.happened());
    };
  }

  private static boolean isAbove(Party to, Party addressed) {
    return to.level().isPresent()
        && addressed.level().filter(from -> to.level().get().isAbove(from)).isPresent();
  }

  @Override
  public List<Judgement> judge(
      EscalationEvent event, EscalationState before, DecisionContext context) {
    return EscalationDuties.judge(event, before, context);
  }

  @Override
  public EscalationState evolve(EscalationState state, EscalationEvent event, PartialDate on) {
    return EscalationEvolution.after(state, event, on);
  }
}
