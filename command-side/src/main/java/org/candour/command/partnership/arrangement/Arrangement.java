package org.candour.command.partnership.arrangement;

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
import org.candour.events.partnership.arrangement.ArrangementEvent;

/** The shell of the stream {@code arrangement}. */
@AggregateRoot(type = "arrangement")
class Arrangement extends StreamAggregate<ArrangementState> {

  Arrangement() {
    super(new ArrangementState.Absent());
  }

  @CommandHandler(commandName = "arrangement")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, ArrangementState current, DecisionContext deliberation) {
    return ArrangementDecider.decide((ArrangementCommand) command, current, deliberation);
  }

  @Override
  protected ArrangementState evolve(ArrangementState current, Event event, PartialDate on) {
    return event instanceof ArrangementEvent own
        ? ArrangementDecider.evolve(current, own, on)
        : current;
  }
}
