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
import org.candour.events.estate.ClosureEvent;

/** The shell of the stream {@code closure}. */
@AggregateRoot(type = "closure")
class Closure extends StreamAggregate<ClosureState> {

  Closure() {
    super(new ClosureState.Absent());
  }

  @CommandHandler(commandName = "closure")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, Deliberation deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, ClosureState current, Deliberation deliberation) {
    return ClosureDecider.decide((ClosureCommand) command, current, deliberation);
  }

  @Override
  protected ClosureState evolve(ClosureState current, Event event, PartialDate on) {
    return event instanceof ClosureEvent own ? ClosureDecider.evolve(current, own, on) : current;
  }
}
