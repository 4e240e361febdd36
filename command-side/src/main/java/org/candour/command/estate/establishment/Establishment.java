package org.candour.command.estate.establishment;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.StreamAggregate;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.establishment.EstablishmentEvent;

/** The shell of the stream {@code establishment}. */
@AggregateRoot(type = "establishment")
public class Establishment extends StreamAggregate<EstablishmentState> {

  public Establishment() {
    super(new EstablishmentState.Unregistered());
  }

  @CommandHandler(commandName = "establishment")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, EstablishmentState current, DecisionContext deliberation) {
    return EstablishmentDecider.decide((EstablishmentCommand) command, current);
  }

  @Override
  protected EstablishmentState evolve(EstablishmentState current, Event event, PartialDate on) {
    return event instanceof EstablishmentEvent own
        ? EstablishmentDecider.evolve(current, own, on)
        : current;
  }
}
