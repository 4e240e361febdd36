package org.candour.command.commissioning.round;

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
import org.candour.events.commissioning.round.RoundEvent;

/** The shell of the stream {@code round}. */
@AggregateRoot(type = "round")
class Round extends StreamAggregate<RoundState> {

  Round() {
    super(new RoundState.Absent());
  }

  @CommandHandler(commandName = "round")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, RoundState current, DecisionContext deliberation) {
    return RoundDecider.decide((RoundCommand) command, current, deliberation);
  }

  @Override
  protected RoundState evolve(RoundState current, Event event, PartialDate on) {
    return event instanceof RoundEvent own ? RoundDecider.evolve(current, own, on) : current;
  }
}
