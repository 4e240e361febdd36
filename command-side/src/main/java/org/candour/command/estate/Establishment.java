package org.candour.command.estate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.candour.command.platform.Decision;
import org.candour.command.platform.Deliberation;
import org.candour.command.platform.StreamAggregate;
import org.candour.command.platform.StreamCommand;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.EstablishmentEvent;

/** The shell of the stream {@code establishment}. */
@AggregateRoot(type = "establishment")
class Establishment extends StreamAggregate<EstablishmentState> {

  Establishment() {
    super(new EstablishmentState.Unregistered());
  }

  @CommandHandler(commandName = "establishment")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, Deliberation deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, EstablishmentState current, Deliberation deliberation) {
    return EstablishmentDecider.decide((EstablishmentCommand) command, current);
  }

  @Override
  protected EstablishmentState evolve(EstablishmentState current, Event event, PartialDate on) {
    return event instanceof EstablishmentEvent own
        ? EstablishmentDecider.evolve(current, own, on)
        : current;
  }
}
