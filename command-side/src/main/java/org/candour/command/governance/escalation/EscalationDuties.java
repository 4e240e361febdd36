package org.candour.command.governance.escalation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.escalation.EscalationState.Waiting;
import org.candour.command.stream.DecisionContext;
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

/** The duties of an escalation: each level acknowledges it, and answers it, in time. */
final class EscalationDuties {

  private static final String ACKNOWLEDGEMENT = "escalation-acknowledgement";
  private static final String ANSWER = "escalation-answer";

  private EscalationDuties() {}

  /** All that is found of an event, which happened to an escalation as it was before. */
  static List<Judgement> judge(
      EscalationEvent event, EscalationState before, DecisionContext context) {
    return before instanceof Waiting waiting ? judge(event, waiting, context) : List.of();
  }

  /** An answer that its level did not acknowledge before is the acknowledgement as well. */
  private static List<Judgement> judge(
      EscalationEvent event, Waiting before, DecisionContext context) {
    return switch (event) {
      case EscalationAcknowledged _ -> acknowledged(context, before).stream().toList();
      case EscalationAnswered e when e.former() ->
          within(context, ANSWER, before.question().cameTo(e.saidBy()).orElse(before.since()))
              .stream()
              .toList();
      case EscalationAnswered _ ->
          Stream.of(acknowledged(context, before), within(context, ANSWER, before.since()))
              .flatMap(Optional::stream)
              .toList();
      case EscalationRaised _,
          EscalationAnswerRejected _,
          EscalationTakenFurther _,
          EscalationClosed _,
          EscalationUnacknowledged _,
          EscalationUnanswered _ ->
          List.of();
    };
  }

  private static Optional<Judgement> acknowledged(DecisionContext context, Waiting before) {
    return before.question().acknowledgedOn() == null
        ? within(context, ACKNOWLEDGEMENT, before.question().asked().getLast().on())
        : Optional.empty();
  }

  private static Optional<Judgement> within(
      DecisionContext context, String duty, PartialDate since) {
    return context.judge().within(duty, since, new DateRange(since, context.occurredOn()), null);
  }
}
