package org.candour.command.partnership.arrangement;

import java.util.List;
import java.util.Map;
import org.candour.command.partnership.CountedPeriod;
import org.candour.command.partnership.CountedPeriod.DaysCountedBefore;
import org.candour.command.partnership.arrangement.ArrangementCommand.UntilEnded;
import org.candour.command.partnership.arrangement.ArrangementState.Ended;
import org.candour.command.partnership.arrangement.ArrangementState.InForce;
import org.candour.command.partnership.arrangement.ArrangementState.NotMade;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementEvent;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ReturnRecorded;

/** Decides on a standing arrangement, which lasts until somebody ends it. */
final class ArrangementDecider
    implements Decider<ArrangementCommand, ArrangementEvent, ArrangementState> {

  private static final Order ORDER =
      Order.openedFirst().ends(ArrangementEnded.class, ArrangementReviewed.class);

  @Override
  public String stream() {
    return "arrangement";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public ArrangementState initial() {
    return new NotMade();
  }

  @Override
  public List<Class<? extends ArrangementCommand>> open(ArrangementState state) {
    return switch (state) {
      case NotMade _ -> List.of(MakeArrangement.class);
      case InForce _ -> List.of(RecordReturn.class, UntilEnded.class);
      case Ended _ -> List.of(RecordReturn.class);
    };
  }

  @Override
  public Decision decide(
      ArrangementCommand command, ArrangementState state, DecisionContext context) {
    return switch (state) {
      case NotMade _ -> {
        if (!(command instanceof MakeArrangement c)) {
          throw new NoSuchStream(command.target());
        }
        new LinkResolver(context.record()).registered(c.terms().establishment());
        DayAlreadyPast.refuse("until", c.terms().until(), context.occurredOn());
        yield Decision.of(c.happened());
      }
      case InForce _ -> whileInForce(command, context);
      case Ended ended -> onceEnded(command, ended, context);
    };
  }

  /** A review brings back what lapsed; what was counted before can still be returned. */
  private static Decision whileInForce(ArrangementCommand command, DecisionContext context) {
    return switch (command) {
      case MakeArrangement c -> throw new ArrangementAlreadyMade(c.arrangement());
      case RecordReturn c -> counted(c, context);
      case ReviewArrangement c -> {
        DayAlreadyPast.refuse("until", c.until(), context.occurredOn());
        yield Decision.of(c.happened());
      }
      case EndArrangement c -> Decision.of(c.happened());
    };
  }

  private static Decision onceEnded(
      ArrangementCommand command, Ended state, DecisionContext context) {
    return switch (command) {
      case RecordReturn c -> counted(c, context);
      case MakeArrangement _, UntilEnded _ ->
          throw new ArrangementAlreadyEnded(command.arrangement(), state.on());
    };
  }

  private static Decision counted(RecordReturn command, DecisionContext context) {
    CountedPeriod period = command.period();
    period.refuseUnlessOver(context.occurredOn());
    for (Entry entry : context.record().stream(command.target())) {
      if (entry.payload() instanceof ReturnRecorded was && was.kind() == command.kind()) {
        CountedPeriod before = new CountedPeriod(was.from(), was.to());
        if (period.overlaps(before)) {
          throw new DaysCountedBefore(period, before, "correct that return if it was wrong");
        }
      }
    }
    return Decision.of(command.happened());
  }

  @Override
  public ArrangementState evolve(ArrangementState state, ArrangementEvent event, PartialDate on) {
    return switch (state) {
      case NotMade _ -> {
        if (!(event instanceof ArrangementMade e)) {
          throw new CorruptHistory(state, event);
        }
        yield new InForce(e.terms());
      }
      case InForce inForce -> standing(inForce, event, on);
      case Ended _ -> {
        if (!(event instanceof ReturnRecorded)) {
          throw new CorruptHistory(state, event);
        }
        yield state;
      }
    };
  }

  private static ArrangementState standing(InForce state, ArrangementEvent event, PartialDate on) {
    return switch (event) {
      case ArrangementMade _ -> throw new CorruptHistory(state, event);
      case ArrangementEnded _ -> new Ended(state.terms(), on);
      case ArrangementReviewed _, ReturnRecorded _, ArrangementLapsed _ -> state;
    };
  }

  static final class ArrangementAlreadyMade extends Refusal {
    ArrangementAlreadyMade(ArrangementId id) {
      super("This arrangement has already been made", Map.of("arrangement", id));
    }
  }

  static final class ArrangementAlreadyEnded extends Refusal {
    ArrangementAlreadyEnded(ArrangementId id, PartialDate on) {
      super("This arrangement ended " + on.onInWords(), Map.of("arrangement", id, "endedOn", on));
    }
  }
}
