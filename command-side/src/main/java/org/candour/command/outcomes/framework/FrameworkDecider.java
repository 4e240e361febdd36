package org.candour.command.outcomes.framework;

import java.util.List;
import java.util.Map;
import org.candour.command.outcomes.Measures;
import org.candour.command.outcomes.framework.FrameworkCommand.OfMeasure;
import org.candour.command.outcomes.framework.FrameworkState.Begun;
import org.candour.command.outcomes.framework.FrameworkState.NotBegun;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.framework.FrameworkEvent;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.candour.events.outcomes.framework.MeasureRetired;
import org.candour.events.outcomes.framework.MeasureSet;

/** Decides on a framework: its guidance, and its measures. */
final class FrameworkDecider implements Decider<FrameworkCommand, FrameworkEvent, FrameworkState> {

  private static final Order ORDER =
      Order.openedFirst()
          .follows(
              MeasureReplaced.class,
              MeasureReplaced::measure,
              MeasureSet.class,
              MeasureSet::measure)
          .follows(
              MeasureRetired.class, MeasureRetired::measure, MeasureSet.class, MeasureSet::measure);

  @Override
  public String stream() {
    return "framework";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public FrameworkState initial() {
    return new NotBegun();
  }

  @Override
  public Decision decide(FrameworkCommand command, FrameworkState state, DecisionContext context) {
    return switch (command) {
      case IssueGuidance c -> Decision.of(c.happened());
      case OfMeasure c -> {
        if (!(state instanceof Begun begun)) {
          throw new NoSuchStream(command.target());
        }
        yield decide(c, begun, context);
      }
    };
  }

  private static Decision decide(OfMeasure command, Begun state, DecisionContext context) {
    return switch (command) {
      case SetMeasure c -> {
        if (state.measures().contains(c.measure()) || state.gone().contains(c.measure())) {
          throw new MeasureAlreadySet(c.framework(), c.measure());
        }
        yield Decision.of(c.happened());
      }
      case ReplaceMeasure c -> {
        Measures measures = new Measures(context.record());
        measures.inUse(c.framework(), c.measure());
        measures.inUse(c.byFramework() == null ? c.framework() : c.byFramework(), c.by());
        yield Decision.of(c.happened());
      }
      case RetireMeasure c -> {
        new Measures(context.record()).inUse(c.framework(), c.measure());
        yield Decision.of(c.happened());
      }
    };
  }

  @Override
  public FrameworkState evolve(FrameworkState state, FrameworkEvent event, PartialDate on) {
    return switch (state) {
      case NotBegun _ -> {
        if (!(event instanceof GuidanceIssued)) {
          throw new CorruptHistory(state, event);
        }
        yield new Begun(List.of(), List.of());
      }
      case Begun begun ->
          switch (event) {
            case GuidanceIssued _ -> begun;
            case MeasureSet e -> begun.with(e.measure());
            case MeasureReplaced e -> begun.without(e.measure());
            case MeasureRetired e -> begun.without(e.measure());
          };
    };
  }

  static final class MeasureAlreadySet extends Refusal {
    MeasureAlreadySet(FrameworkId framework, String measure) {
      super(
          "The framework "
              + framework
              + " has a measure "
              + measure
              + " already: set one of another name, and replace this one by it",
          Map.of("framework", framework, "measure", measure));
    }
  }
}
