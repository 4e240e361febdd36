package org.candour.command.partnership.accessrequest;

import java.util.Map;
import org.candour.command.partnership.accessrequest.AccessRequestState.Absent;
import org.candour.command.partnership.accessrequest.AccessRequestState.Requested;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.SpeakingParty;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestEvent;
import org.candour.events.partnership.accessrequest.AccessRequested;

/** What a request for access decides, and what becomes of it. */
public final class AccessRequestDecider {

  private AccessRequestDecider() {}

  static Decision decide(
      AccessRequestCommand command, AccessRequestState state, DecisionContext d) {
    return switch (state) {
      case Absent _ -> {
        if (!(command instanceof RequestAccess c)) {
          throw new NoSuchStream(command.target());
        }
        Party asker = new Party(c.organisation().value());
        SpeakingParty.of(d, asker, asker);
        new LinkResolver(d.record()).registered(c.establishment());
        yield Decision.of(c.happened());
      }
      case Requested requested -> decide(command, requested, d);
    };
  }

  private static Decision decide(AccessRequestCommand command, Requested state, DecisionContext d) {
    Party prison = new Party(state.establishment().value());
    return switch (command) {
      case RequestAccess c -> throw new AccessAlreadyRequested(c.accessRequest());
      case GrantAccess c -> {
        SpeakingParty.of(d, null, prison);
        refuseUnlessOpen(c, c.people(), state, d);
        yield Decision.of(c.happened());
      }
      case RefuseAccess c -> {
        SpeakingParty.of(d, null, prison);
        refuseUnlessOpen(c, c.people(), state, d);
        yield Decision.of(c.happened());
      }
    };
  }

  private static void refuseUnlessOpen(
      AccessRequestCommand command, int people, Requested state, DecisionContext d) {
    if (state.on().isSurelyAfter(d.occurredOn())) {
      throw new AccessNotYetRequested(command.accessRequest(), state.on(), d.occurredOn());
    }
    if (people > state.open()) {
      throw new AccessAlreadyDecided(state.people(), state.open());
    }
  }

  /**
   * The state after an event.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  public static AccessRequestState evolve(
      AccessRequestState state, AccessRequestEvent event, PartialDate on) {
    return switch (event) {
      case AccessRequested e when state instanceof Absent ->
          new Requested(e.organisation(), e.establishment(), on, e.people(), 0);
      case AccessGranted e when state instanceof Requested s -> s.decidedFor(e.people());
      case AccessRefused e when state instanceof Requested s -> s.decidedFor(e.people());
      case AccessRequested _, AccessGranted _, AccessRefused _ ->
          throw new CorruptHistory(state, event);
    };
  }

  public static final class AccessAlreadyRequested extends Refusal {
    AccessAlreadyRequested(AccessRequestId id) {
      super("This access was asked for already", Map.of("accessRequest", id));
    }
  }

  /** Nobody decides what was not asked yet. */
  public static final class AccessNotYetRequested extends Refusal {
    AccessNotYetRequested(AccessRequestId id, PartialDate requested, PartialDate on) {
      super(
          "This access was asked for on " + requested.inWords() + ", after " + on.inWords(),
          Map.of("accessRequest", id, "requestedOn", requested, "occurredOn", on));
    }
  }

  /** It is decided for more people than still wait. */
  public static final class AccessAlreadyDecided extends Refusal {
    AccessAlreadyDecided(int people, int open) {
      super(
          "Access was asked for " + people + " people, and " + open + " of them still wait",
          Map.of("people", people, "open", open));
    }
  }
}
