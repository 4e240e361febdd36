package org.candour.command.partnership.concern;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.partnership.concern.ConcernState.Matter;
import org.candour.command.partnership.concern.ConcernState.Waiting;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;

/** The duties of a concern: it is acknowledged, and answered, in time. */
final class ConcernDuties {

  private static final String ACKNOWLEDGEMENT = "concern-acknowledgement";
  private static final String ANSWER = "concern-answer";

  private ConcernDuties() {}

  /** All that is found of an event, which happened to a concern as it was before. */
  static List<Judgement> judge(ConcernEvent event, ConcernState before, DecisionContext context) {
    return before instanceof Waiting waiting ? judge(event, waiting, context) : List.of();
  }

  /** An answer that nobody acknowledged before is the acknowledgement as well. */
  private static List<Judgement> judge(
      ConcernEvent event, Waiting before, DecisionContext context) {
    return switch (event) {
      case ConcernAcknowledged _ -> acknowledged(context, before.matter()).stream().toList();
      case ConcernAnswered _ ->
          Stream.of(acknowledged(context, before.matter()), within(context, ANSWER, before.since()))
              .flatMap(Optional::stream)
              .toList();
      case ConcernRaised _,
          ConcernEscalated _,
          ConcernClosed _,
          ConcernUnacknowledged _,
          ConcernUnanswered _ ->
          List.of();
    };
  }

  /** Acknowledging it first is judged; whoever it went to later may acknowledge it as well. */
  private static Optional<Judgement> acknowledged(DecisionContext context, Matter matter) {
    return matter.acknowledgedOn() == null
        ? within(context, ACKNOWLEDGEMENT, matter.raisedOn())
        : Optional.empty();
  }

  private static Optional<Judgement> within(
      DecisionContext context, String duty, PartialDate since) {
    return context.judge().within(duty, since, new DateRange(since, context.occurredOn()), null);
  }
}
