package org.candour.command.partnership.commitment;

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
import org.candour.events.partnership.commitment.CommitmentEvent;

/** The shell of the stream {@code commitment}. */
@AggregateRoot(type = "commitment")
class Commitment extends StreamAggregate<CommitmentState> {

  Commitment() {
    super(new CommitmentState.Absent());
  }

  @CommandHandler(commandName = "commitment")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, CommitmentState current, DecisionContext deliberation) {
    return CommitmentDecider.decide((CommitmentCommand) command, current, deliberation);
  }

  @Override
  protected CommitmentState evolve(CommitmentState current, Event event, PartialDate on) {
    return event instanceof CommitmentEvent own
        ? CommitmentDecider.evolve(current, own, on)
        : current;
  }
}
