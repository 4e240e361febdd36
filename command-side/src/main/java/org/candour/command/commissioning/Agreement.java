package org.candour.command.commissioning;

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
import org.candour.events.commissioning.AgreementEvent;

/** The shell of the stream {@code agreement}. */
@AggregateRoot(type = "agreement")
class Agreement extends StreamAggregate<AgreementState> {

  Agreement() {
    super(new AgreementState.Absent());
  }

  @CommandHandler(commandName = "agreement")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, Deliberation deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, AgreementState current, Deliberation deliberation) {
    return AgreementDecider.decide((AgreementCommand) command, current, deliberation);
  }

  @Override
  protected AgreementState evolve(AgreementState current, Event event, PartialDate on) {
    return event instanceof AgreementEvent own
        ? AgreementDecider.evolve(current, own, on)
        : current;
  }
}
