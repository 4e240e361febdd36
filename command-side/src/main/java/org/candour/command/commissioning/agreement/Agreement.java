package org.candour.command.commissioning.agreement;

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
import org.candour.events.commissioning.agreement.AgreementEvent;

/** The shell of the stream {@code agreement}. */
@AggregateRoot(type = "agreement")
class Agreement extends StreamAggregate<AgreementState> {

  Agreement() {
    super(new AgreementState.Absent());
  }

  @CommandHandler(commandName = "agreement")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, AgreementState current, DecisionContext deliberation) {
    return AgreementDecider.decide((AgreementCommand) command, current, deliberation);
  }

  @Override
  protected AgreementState evolve(AgreementState current, Event event, PartialDate on) {
    return event instanceof AgreementEvent own
        ? AgreementDecider.evolve(current, own, on)
        : current;
  }
}
