package org.candour.command.partnership.concern;

import org.candour.command.partnership.concern.ConcernState.Answered;
import org.candour.command.partnership.concern.ConcernState.Closed;
import org.candour.command.partnership.concern.ConcernState.Matter;
import org.candour.command.partnership.concern.ConcernState.NotRaised;
import org.candour.command.partnership.concern.ConcernState.Waiting;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;

/** Carries a concern's state on by its events; refuses an event that cannot have happened in it. */
final class ConcernEvolution {

  private ConcernEvolution() {}

  /** The state after an event that happened on a date. */
  static ConcernState after(ConcernState state, ConcernEvent event, PartialDate on) {
    return switch (state) {
      case NotRaised _ -> {
        if (!(event instanceof ConcernRaised e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Waiting(new Matter(e.terms(), e.terms().to(), on, null, false), on);
      }
      case Waiting waiting -> whileWaiting(waiting, event, on);
      case Answered answered -> onceAnswered(answered, event, on);
      case Closed _ -> throw new CorruptHistory(state, event);
    };
  }

  private static ConcernState whileWaiting(Waiting state, ConcernEvent event, PartialDate on) {
    Matter matter = state.matter();
    return switch (event) {
      case ConcernRaised _ -> throw new CorruptHistory(state, event);
      case ConcernAcknowledged _ -> new Waiting(matter.acknowledged(on), state.since());
      case ConcernAnswered e when e.former() -> state;
      case ConcernAnswered _ ->
          new Answered(matter.acknowledgedOn() == null ? matter.acknowledged(on) : matter, on);
      case ConcernEscalated e -> new Waiting(matter.addressed(e.to()), on);
      case ConcernClosed _ -> new Closed(matter, on);
      case ConcernUnacknowledged _, ConcernUnanswered _ -> state;
    };
  }

  private static ConcernState onceAnswered(Answered state, ConcernEvent event, PartialDate on) {
    return switch (event) {
      case ConcernEscalated e -> new Waiting(state.matter().addressed(e.to()), on);
      case ConcernClosed _ -> new Closed(state.matter(), on);
      case ConcernRaised _,
          ConcernAcknowledged _,
          ConcernAnswered _,
          ConcernUnacknowledged _,
          ConcernUnanswered _ ->
          throw new CorruptHistory(state, event);
    };
  }
}
