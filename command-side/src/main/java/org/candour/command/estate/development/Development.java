package org.candour.command.estate.development;

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
import org.candour.events.estate.development.DevelopmentEvent;

/** The shell of the stream {@code development}. */
@AggregateRoot(type = "development")
public class Development extends StreamAggregate<DevelopmentState> {

  public Development() {
    super(new DevelopmentState.Absent());
  }

  @CommandHandler(commandName = "development")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, DevelopmentState current, DecisionContext deliberation) {
    return DevelopmentDecider.decide((DevelopmentCommand) command, current, deliberation);
  }

  @Override
  protected DevelopmentState evolve(DevelopmentState current, Event event, PartialDate on) {
    return event instanceof DevelopmentEvent own
        ? DevelopmentDecider.evolve(current, own, on)
        : current;
  }
}
