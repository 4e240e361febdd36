package org.candour.command.commissioning.needsassessment;

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
import org.candour.events.commissioning.needsassessment.NeedsAssessmentEvent;

/** The shell of the stream {@code needs-assessment}. */
@AggregateRoot(type = "needs-assessment")
class NeedsAssessment extends StreamAggregate<NeedsAssessmentState> {

  NeedsAssessment() {
    super(new NeedsAssessmentState.Absent());
  }

  @CommandHandler(commandName = "needs-assessment")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, NeedsAssessmentState current, DecisionContext deliberation) {
    return NeedsAssessmentDecider.decide((NeedsAssessmentCommand) command, current, deliberation);
  }

  @Override
  protected NeedsAssessmentState evolve(NeedsAssessmentState current, Event event, PartialDate on) {
    return event instanceof NeedsAssessmentEvent own
        ? NeedsAssessmentDecider.evolve(current, own, on)
        : current;
  }
}
