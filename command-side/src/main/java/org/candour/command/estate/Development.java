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
import org.candour.events.estate.DevelopmentEvent;

/** The shell of the stream {@code development}. */
@AggregateRoot(type = "development")
class Development extends StreamAggregate<DevelopmentState> {

  Development() {
    super(new DevelopmentState.Absent());
  }

  @CommandHandler(commandName = "development")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, Deliberation deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, DevelopmentState current, Deliberation deliberation) {
    return DevelopmentDecider.decide((DevelopmentCommand) command, current, deliberation);
  }

  @Override
  protected DevelopmentState evolve(DevelopmentState current, Event event, PartialDate on) {
    return event instanceof DevelopmentEvent own
        ? DevelopmentDecider.evolve(current, own, on)
        : current;
  }
}
