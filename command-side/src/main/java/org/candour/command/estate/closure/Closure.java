package org.candour.command.estate.closure;

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
import org.candour.events.estate.closure.ClosureEvent;

/** The shell of the stream {@code closure}. */
@AggregateRoot(type = "closure")
public class Closure extends StreamAggregate<ClosureState> {

  public Closure() {
    super(new ClosureState.Absent());
  }

  @CommandHandler(commandName = "closure")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, ClosureState current, DecisionContext deliberation) {
    return ClosureDecider.decide((ClosureCommand) command, current, deliberation);
  }

  @Override
  protected ClosureState evolve(ClosureState current, Event event, PartialDate on) {
    return event instanceof ClosureEvent own ? ClosureDecider.evolve(current, own, on) : current;
  }
}
