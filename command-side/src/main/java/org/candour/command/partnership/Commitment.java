package org.candour.command.partnership;

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
import org.candour.events.partnership.CommitmentEvent;

/** The shell of the stream {@code commitment}. */
@AggregateRoot(type = "commitment")
class Commitment extends StreamAggregate<CommitmentState> {

  Commitment() {
    super(new CommitmentState.Absent());
  }

  @CommandHandler(commandName = "commitment")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, Deliberation deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, CommitmentState current, Deliberation deliberation) {
    return CommitmentDecider.decide((CommitmentCommand) command, current, deliberation);
  }

  @Override
  protected CommitmentState evolve(CommitmentState current, Event event, PartialDate on) {
    return event instanceof CommitmentEvent own
        ? CommitmentDecider.evolve(current, own, on)
        : current;
  }
}
