package org.candour.command.partnership.concern;

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
import org.candour.events.partnership.concern.ConcernEvent;

/** The shell of the stream {@code concern}. */
@AggregateRoot(type = "concern")
class Concern extends StreamAggregate<ConcernState> {

  Concern() {
    super(new ConcernState.Absent());
  }

  @CommandHandler(commandName = "concern")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, ConcernState current, DecisionContext deliberation) {
    return ConcernDecider.decide((ConcernCommand) command, current, deliberation);
  }

  @Override
  protected ConcernState evolve(ConcernState current, Event event, PartialDate on) {
    return event instanceof ConcernEvent own ? ConcernDecider.evolve(current, own, on) : current;
  }
}
