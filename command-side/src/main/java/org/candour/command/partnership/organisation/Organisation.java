package org.candour.command.partnership.organisation;

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
import org.candour.events.partnership.organisation.OrganisationEvent;

/** The shell of the stream {@code organisation}. */
@AggregateRoot(type = "organisation")
class Organisation extends StreamAggregate<OrganisationState> {

  Organisation() {
    super(new OrganisationState.Unregistered());
  }

  @CommandHandler(commandName = "organisation")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, OrganisationState current, DecisionContext deliberation) {
    return OrganisationDecider.decide((OrganisationCommand) command, current, deliberation);
  }

  @Override
  protected OrganisationState evolve(OrganisationState current, Event event, PartialDate on) {
    return event instanceof OrganisationEvent own
        ? OrganisationDecider.evolve(current, own, on)
        : current;
  }
}
