package org.candour.command.governance.escalation;

import java.util.List;
import org.candour.command.governance.escalation.EscalationState.AnswerGiven;
import org.candour.command.governance.escalation.EscalationState.Closed;
import org.candour.command.governance.escalation.EscalationState.NotRaised;
import org.candour.command.governance.escalation.EscalationState.Question;
import org.candour.command.governance.escalation.EscalationState.Reached;
import org.candour.command.governance.escalation.EscalationState.Waiting;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.governance.escalation.EscalationAcknowledged;
import org.candour.events.governance.escalation.EscalationAnswerRejected;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.governance.escalation.EscalationClosed;
import org.candour.events.governance.escalation.EscalationEvent;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.governance.escalation.EscalationTakenFurther;
import org.candour.events.governance.escalation.EscalationUnacknowledged;
import org.candour.events.governance.escalation.EscalationUnanswered;

/** Carries an escalation's state on by its events; refuses an event that cannot have happened. */
final class EscalationEvolution {

  private EscalationEvolution() {}

  /** The state after an event that happened on a date. */
  static EscalationState after(EscalationState state, EscalationEvent event, PartialDate on) {
    return switch (state) {
      case NotRaised _ -> {
        if (!(event instanceof EscalationRaised e)) {
          throw new CorruptHistory(state, event);
        }
        Reached first = new Reached(e.terms().to(), on);
        yield new Waiting(new Question(e.terms(), List.of(first), null), on);
      }
      case Waiting waiting -> whileWaiting(waiting, event, on);
      case AnswerGiven answered -> onceAnswered(answered, event, on);
      case Closed _ -> throw new CorruptHistory(state, event);
    };
  }

  private static EscalationState whileWaiting(
      Waiting state, EscalationEvent event, PartialDate on) {
    Question question = state.question();
    return switch (event) {
      case EscalationRaised _, EscalationAnswerRejected _ -> throw new CorruptHistory(state, event);
      case EscalationAcknowledged _ -> new Waiting(question.acknowledged(on), state.since());
      case EscalationAnswered e when e.former() -> state;
      case EscalationAnswered _ -> new AnswerGiven(question.acknowledged(on), on);
      case EscalationTakenFurther e -> new Waiting(question.taken(e.to(), on), on);
      case EscalationClosed _ -> new Closed(question, on);
      case EscalationUnacknowledged _, EscalationUnanswered _ -> state;
    };
  }

  private static EscalationState onceAnswered(
      AnswerGiven state, EscalationEvent event, PartialDate on) {
    return switch (event) {
      case EscalationAnswerRejected _ -> new Waiting(state.question(), on);
      case EscalationTakenFurther e -> new Waiting(state.question().taken(e.to(), on), on);
      case EscalationClosed _ -> new Closed(state.question(), on);
      case EscalationRaised _,
          EscalationAcknowledged _,
          EscalationAnswered _,
          EscalationUnacknowledged _,
          EscalationUnanswered _ ->
          throw new CorruptHistory(state, event);
    };
  }
}
