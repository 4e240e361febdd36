package org.candour.command.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.command.authority.Sides;
import org.candour.command.duties.Judgement;
import org.candour.command.shell.ComplyOrExplain.Explained;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.TermsAnswered;
import org.candour.events.deadline.Silence;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyJudged;
import org.candour.events.entry.Entry;

/**
 * All that a stream's events amount to, and the decider that folds them.
 *
 * @param explained the breaches that were explained, by what they were explained as
 * @param silent whether the ledger ever recorded there that nothing came
 */
record FoldedStream<C extends StreamCommand, E extends Event, S extends StreamState>(
    Decider<C, E, S> decider, S state, Map<String, Explained> explained, boolean silent) {

  FoldedStream {
    explained = Map.copyOf(explained);
  }

  /** A stream in which nothing has happened yet. */
  static <C extends StreamCommand, E extends Event, S extends StreamState>
      FoldedStream<C, E, S> starting(Decider<C, E, S> decider) {
    return new FoldedStream<>(decider, decider.initial(), Map.of(), false);
  }

  /**
   * Whether a command of a type has a place in the stream as it stands. What can open a stream has
   * one only where the stream says so: where it was only said to be likely, for instance.
   */
  boolean hasRoomFor(Class<? extends StreamCommand> type, boolean opens) {
    return decider.open(state).stream()
        .filter(open -> !opens || open != decider.commands())
        .anyMatch(open -> open.isAssignableFrom(type));
  }

  Sides voices(StreamCommand command) {
    return decider.voices(decider.commands().cast(command), state);
  }

  Decision decide(StreamCommand command, DecisionContext context) {
    Decision decision = decider.decide(decider.commands().cast(command), state, context);
    assert hasRoomFor(command.getClass(), false)
        : "Nobody is offered " + command + ", and it is taken";
    return decision;
  }

  /** Refuses what cannot have happened when it is said to have, beside what is recorded. */
  void refuseOutOfOrder(Decision decision, List<Entry> history, DecisionContext context) {
    for (Event event : decision.events()) {
      decider.order().check(history, event, context.occurredOn());
    }
  }

  /** All that is found of what is decided, each event in the state that those before it leave. */
  List<Judgement> judge(Decision decision, DecisionContext context) {
    List<Judgement> judgements = new ArrayList<>();
    FoldedStream<C, E, S> before = this;
    for (Event event : decision.events()) {
      judgements.addAll(before.judge(event, context));
      before = before.after(event, context.occurredOn());
    }
    return judgements;
  }

  /** What is found of an event that happens now; nothing of what is not the stream's own. */
  List<Judgement> judge(Event event, DecisionContext context) {
    return decider.events().isInstance(event)
        ? decider.judge(decider.events().cast(event), state, context)
        : List.of();
  }

  /**
   * The same after an event that happened on a date. A judgement, a correction, an answer or a
   * silence may stand in any stream, and leaves its state alone.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  FoldedStream<C, E, S> after(Event event, PartialDate on) {
    return switch (event) {
      case DutyJudged judged ->
          new FoldedStream<>(decider, state, ComplyOrExplain.remember(judged, explained), silent);
      case FactCorrected _, SilenceLifted _, TermsAnswered _ -> this;
      case Silence _ -> new FoldedStream<>(decider, state, explained, true);
      case Event own when decider.events().isInstance(own) ->
          new FoldedStream<>(
              decider, decider.evolve(state, decider.events().cast(own), on), explained, silent);
      case Event _ -> throw new CorruptHistory(state, event);
    };
  }
}
