package org.candour.command.partnership.accessrequest;

import java.util.List;
import java.util.Map;
import org.candour.command.partnership.accessrequest.AccessRequestCommand.DecideAccess;
import org.candour.command.partnership.accessrequest.AccessRequestState.NotRequested;
import org.candour.command.partnership.accessrequest.AccessRequestState.Requested;
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
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestEvent;
import org.candour.events.partnership.accessrequest.AccessRequested;

/** Decides on a request for access to a prison, which may be granted and refused in parts. */
final class AccessRequestDecider
    implements Decider<AccessRequestCommand, AccessRequestEvent, AccessRequestState> {

  private static final Order ORDER = Order.openedFirst();

  @Override
  public String stream() {
    return "access-request";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public AccessRequestState initial() {
    return new NotRequested();
  }

  @Override
  public List<Class<? extends AccessRequestCommand>> open(AccessRequestState state) {
    return switch (state) {
      case NotRequested _ -> List.of(RequestAccess.class);
      case Requested requested -> requested.open() > 0 ? List.of(DecideAccess.class) : List.of();
    };
  }

  @Override
  public Decision decide(
      AccessRequestCommand command, AccessRequestState state, DecisionContext context) {
    return switch (state) {
      case NotRequested _ -> {
        if (!(command instanceof RequestAccess c)) {
          throw new NoSuchStream(command.target());
        }
        new LinkResolver(context.record()).registered(c.terms().establishment());
        DayAlreadyPast.refuse("neededBy", c.terms().neededBy(), context.occurredOn());
        yield Decision.of(c.happened());
      }
      case Requested requested -> decide(command, requested, context);
    };
  }

  private static Decision decide(
      AccessRequestCommand command, Requested state, DecisionContext context) {
    return switch (command) {
      case RequestAccess c -> throw new AccessAlreadyRequested(c.accessRequest());
      case DecideAccess c -> settle(c, state, context);
    };
  }

  private static Decision settle(DecideAccess command, Requested state, DecisionContext context) {
    if (state.on().isSurelyAfter(context.occurredOn())) {
      throw new AccessNotYetRequested(command.accessRequest(), state.on(), context.occurredOn());
    }
    if (command.people() > state.open()) {
      throw new AccessAlreadyDecided(state.terms().people(), state.open());
    }
    return switch (command) {
      case GrantAccess c -> Decision.of(c.happened());
      case RefuseAccess c -> Decision.of(c.happened());
    };
  }

  @Override
  public AccessRequestState evolve(
      AccessRequestState state, AccessRequestEvent event, PartialDate on) {
    return switch (event) {
      case AccessRequested e when state instanceof NotRequested -> new Requested(e.terms(), on, 0);
      case AccessGranted e when state instanceof Requested s -> s.decidedFor(e.people());
      case AccessRefused e when state instanceof Requested s -> s.decidedFor(e.people());
      case AccessRequested _, AccessGranted _, AccessRefused _ ->
          throw new CorruptHistory(state, event);
    };
  }

  static final class AccessAlreadyRequested extends Refusal {
    AccessAlreadyRequested(AccessRequestId id) {
      super("This access has already been requested", Map.of("accessRequest", id));
    }
  }

  /** Nobody decides what was not asked yet. */
  static final class AccessNotYetRequested extends Refusal {
    AccessNotYetRequested(AccessRequestId id, PartialDate requested, PartialDate on) {
      super(
          "This access was requested " + requested.onInWords() + ", which is after " + on.inWords(),
          Map.of("accessRequest", id, "requestedOn", requested, "occurredOn", on));
    }
  }

  /** It is decided for more people than still wait. */
  static final class AccessAlreadyDecided extends Refusal {
    AccessAlreadyDecided(int people, int open) {
      super(
          "Access was requested for "
              + people
              + " people, and "
              + open
              + " of them are still waiting",
          Map.of("people", people, "open", open));
    }
  }
}
