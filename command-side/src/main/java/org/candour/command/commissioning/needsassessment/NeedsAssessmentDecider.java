package org.candour.command.commissioning.needsassessment;

import java.util.Map;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentCommand.UntilPublished;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentState.NotStarted;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentState.Started;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentEvent;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.id.EstablishmentCode;

/** Decides on an assessment of needs, which is open until it is published. */
final class NeedsAssessmentDecider
    implements Decider<NeedsAssessmentCommand, NeedsAssessmentEvent, NeedsAssessmentState> {

  private static final Order ORDER =
      Order.openedFirst().ends(NeedsAssessmentPublished.class, NeedIdentified.class);

  @Override
  public String stream() {
    return "needs-assessment";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public NeedsAssessmentState initial() {
    return new NotStarted();
  }

  @Override
  public Decision decide(
      NeedsAssessmentCommand command, NeedsAssessmentState state, DecisionContext context) {
    return switch (state) {
      case NotStarted _ -> {
        if (!(command instanceof StartNeedsAssessment c)) {
          throw new NoSuchStream(command.target());
        }
        new LinkResolver(context.record())
            .registered(c.terms().establishments().toArray(EstablishmentCode[]::new));
        yield Decision.of(new NeedsAssessmentStarted(c.terms()));
      }
      case Started started -> decide(command, started);
    };
  }

  private static Decision decide(NeedsAssessmentCommand command, Started state) {
    return switch (command) {
      case StartNeedsAssessment c -> throw new NeedsAssessmentAlreadyStarted(c.needsAssessment());
      case UntilPublished c -> untilPublished(c, state);
    };
  }

  private static Decision untilPublished(UntilPublished command, Started state) {
    if (state.publishedOn() != null) {
      throw new NeedsAssessmentAlreadyPublished(command.needsAssessment(), state.publishedOn());
    }
    return switch (command) {
      case IdentifyNeed c -> Decision.of(new NeedIdentified(c.terms()));
      case PublishNeedsAssessment c -> Decision.of(c.happened());
    };
  }

  @Override
  public NeedsAssessmentState evolve(
      NeedsAssessmentState state, NeedsAssessmentEvent event, PartialDate on) {
    return switch (event) {
      case NeedsAssessmentStarted e when state instanceof NotStarted ->
          new Started(e.terms(), null);
      case NeedIdentified _ when state instanceof Started s && s.publishedOn() == null -> s;
      case NeedsAssessmentPublished _ when state instanceof Started s && s.publishedOn() == null ->
          new Started(s.terms(), on);
      case NeedsAssessmentStarted _, NeedIdentified _, NeedsAssessmentPublished _ ->
          throw new CorruptHistory(state, event);
    };
  }

  static final class NeedsAssessmentAlreadyStarted extends Refusal {
    NeedsAssessmentAlreadyStarted(NeedsAssessmentId id) {
      super("This assessment has already been started", Map.of("needsAssessment", id));
    }
  }

  static final class NeedsAssessmentAlreadyPublished extends Refusal {
    NeedsAssessmentAlreadyPublished(NeedsAssessmentId id, PartialDate on) {
      super(
          "This assessment was published " + on.onInWords() + "; start another",
          Map.of("needsAssessment", id, "publishedOn", on));
    }
  }
}
