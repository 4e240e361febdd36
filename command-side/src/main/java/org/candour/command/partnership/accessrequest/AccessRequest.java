package org.candour.command.partnership.accessrequest;

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
import org.candour.events.partnership.accessrequest.AccessRequestEvent;

/** The shell of the stream {@code access-request}. */
@AggregateRoot(type = "access-request")
class AccessRequest extends StreamAggregate<AccessRequestState> {

  AccessRequest() {
    super(new AccessRequestState.Absent());
  }

  @CommandHandler(commandName = "access-request")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, AccessRequestState current, DecisionContext deliberation) {
    return AccessRequestDecider.decide((AccessRequestCommand) command, current, deliberation);
  }

  @Override
  protected AccessRequestState evolve(AccessRequestState current, Event event, PartialDate on) {
    return event instanceof AccessRequestEvent own
        ? AccessRequestDecider.evolve(current, own, on)
        : current;
  }
}
