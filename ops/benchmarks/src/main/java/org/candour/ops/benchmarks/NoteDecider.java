package org.candour.ops.benchmarks;

import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.Order;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureCompleted;

/** Decides on a stream of the ledger's own make, with all that its streams do. */
final class NoteDecider implements Decider<Note, ClosureCompleted, NoteDecider.Taken> {

  /** The stream's only state. */
  record Taken() implements StreamState {}

  @Override
  public String stream() {
    return "closure";
  }

  /** Measured is the path of a command, and not what notes follow. */
  @Override
  public Order order() {
    return Order.ANY;
  }

  @Override
  public Taken initial() {
    return new Taken();
  }

  @Override
  public Decision decide(Note command, Taken state, DecisionContext context) {
    return Decision.of(command.event());
  }

  @Override
  public Taken evolve(Taken state, ClosureCompleted event, PartialDate on) {
    return state;
  }
}
