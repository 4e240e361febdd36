package org.candour.ops.benchmarks;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.candour.events.estate.closure.ClosureCompleted;
import org.jspecify.annotations.Nullable;

/** A plain Axon aggregate at its fastest: created without looking whether it is there. */
@AggregateRoot(type = "closure")
class StockNote {

  static final String COMMAND = "stock-note";

  @SuppressWarnings("UnusedVariable") // Axon reads it.
  @AggregateIdentifier
  private @Nullable String id;

  @CommandHandler(commandName = COMMAND)
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void handle(Note command) {
    id = command.target().toString();
    AggregateLifecycle.apply(command.event());
  }

  @EventSourcingHandler
  void on(ClosureCompleted event, DomainEventMessage<?> message) {
    id = Objects.requireNonNull(message.getAggregateIdentifier());
  }
}
