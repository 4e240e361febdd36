package org.candour.command.partnership.concern;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.partnership.concern.ConcernState.Waiting;
import org.candour.command.stream.DecisionContext;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.jspecify.annotations.Nullable;

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
      case ConcernAcknowledged e -> acknowledged(context, before, e.saidBy()).stream().toList();
      case ConcernAnswered e ->
          Stream.of(
                  acknowledged(context, before, e.saidBy()),
                  within(context, ANSWER, received(context, before, e.saidBy())))
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
  private static Optional<Judgement> acknowledged(
      DecisionContext context, Waiting before, @Nullable Party by) {
    return before.matter().acknowledgedOn() == null
        ? within(context, ACKNOWLEDGEMENT, received(context, before, by))
        : Optional.empty();
  }

  /** When it last came to whoever says something; to whoever is to answer if nobody is named. */
  private static PartialDate received(DecisionContext context, Waiting before, @Nullable Party by) {
    return context.record().stream(context.stream()).stream()
        .filter(entry -> by != null && goesTo(by, entry.payload()))
        .map(entry -> entry.circumstances().occurredOn())
        .reduce((_, last) -> last)
        .orElse(before.since());
  }

  private static boolean goesTo(Party party, Event event) {
    return switch (event) {
      case ConcernRaised e -> e.terms().to().equals(party);
      case ConcernEscalated e -> e.to().equals(party);
      case Event _ -> false;
    };
  }

  private static Optional<Judgement> within(
      DecisionContext context, String duty, PartialDate since) {
    return context.judge().within(duty, since, new DateRange(since, context.occurredOn()), null);
  }
}
