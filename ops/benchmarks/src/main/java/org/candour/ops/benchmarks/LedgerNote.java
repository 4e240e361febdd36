package org.candour.ops.benchmarks;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.StreamAggregate;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.events.Event;
import org.candour.events.PartialDate;

/** A stream of the ledger's own make, with all that its streams do. */
@AggregateRoot(type = "closure")
class LedgerNote extends StreamAggregate<LedgerNote.Taken> {

  static final String COMMAND = "ledger-note";

  /** The stream's only state. */
  record Taken() implements StreamState {}

  LedgerNote() {
    super(new Taken());
  }

  @CommandHandler(commandName = COMMAND)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(StreamCommand command, Taken current, DecisionContext deliberation) {
    return Decision.of(((Note) command).event());
  }

  @Override
  protected Taken evolve(Taken current, Event event, PartialDate on) {
    return current;
  }
}
