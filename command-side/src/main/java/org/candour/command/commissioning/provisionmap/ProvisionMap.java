package org.candour.command.commissioning.provisionmap;

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
import org.candour.events.commissioning.provisionmap.ProvisionMapEvent;

/** The shell of the stream {@code provision-map}. */
@AggregateRoot(type = "provision-map")
class ProvisionMap extends StreamAggregate<ProvisionMapState> {

  ProvisionMap() {
    super(new ProvisionMapState.Absent());
  }

  @CommandHandler(commandName = "provision-map")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, ProvisionMapState current, DecisionContext deliberation) {
    return ProvisionMapDecider.decide((ProvisionMapCommand) command, current, deliberation);
  }

  @Override
  protected ProvisionMapState evolve(ProvisionMapState current, Event event, PartialDate on) {
    return event instanceof ProvisionMapEvent own
        ? ProvisionMapDecider.evolve(current, own, on)
        : current;
  }
}
