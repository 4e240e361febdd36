package org.candour.command.commissioning;

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
import org.candour.events.commissioning.RoundEvent;

/** The shell of the stream {@code round}. */
@AggregateRoot(type = "round")
class Round extends StreamAggregate<RoundState> {

  Round() {
    super(new RoundState.Absent());
  }

  @CommandHandler(commandName = "round")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, Deliberation deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(StreamCommand command, RoundState current, Deliberation deliberation) {
    return RoundDecider.decide((RoundCommand) command, current, deliberation);
  }

  @Override
  protected RoundState evolve(RoundState current, Event event, PartialDate on) {
    return event instanceof RoundEvent own ? RoundDecider.evolve(current, own, on) : current;
  }
}
