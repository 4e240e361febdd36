package org.candour.command.estate.establishment;

import org.candour.command.estate.establishment.EstablishmentRefusals.AlreadyReformPrison;
import org.candour.command.estate.establishment.EstablishmentRefusals.EstablishmentAlreadyRegistered;
import org.candour.command.estate.establishment.EstablishmentRefusals.NotReformPrison;
import org.candour.command.estate.establishment.EstablishmentRefusals.SiteAlreadySold;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseAlreadySuspended;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseNotSuspended;
import org.candour.command.estate.establishment.EstablishmentState.Registered;
import org.candour.command.estate.establishment.EstablishmentState.Unregistered;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.estate.establishment.BoardMissing;
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.Population;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;

/** Decides on an establishment in the register. */
final class EstablishmentDecider
    implements Decider<EstablishmentCommand, EstablishmentEvent, EstablishmentState> {

  private static final Order ORDER =
      Order.ANY
          .follows(UseResumed.class, UseSuspended.class)
          .follows(ReformStatusEnded.class, ReformPrisonDesignated.class)
          .ends(SiteSold.class, SiteSaleAnnounced.class);

  @Override
  public String stream() {
    return "establishment";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public EstablishmentState initial() {
    return new Unregistered();
  }

  @Override
  public Decision decide(
      EstablishmentCommand command, EstablishmentState state, DecisionContext context) {
    return switch (state) {
      case Unregistered _ -> open(command);
      case Registered registered -> decide(command, registered, context);
    };
  }

  private static Decision open(EstablishmentCommand command) {
    if (!(command instanceof RegisterEstablishment c)) {
      throw new NoSuchStream(command.target());
    }
    return Decision.of(new EstablishmentRegistered(c.establishment(), c.profile()));
  }

  private static Decision decide(
      EstablishmentCommand command, Registered state, DecisionContext context) {
    return switch (command) {
      case RegisterEstablishment c -> throw new EstablishmentAlreadyRegistered(c.establishment());
      case ReRole c ->
          Decision.of(
              new EstablishmentReRoled(c.establishment(), c.role(), c.estate(), c.reason()));
      case SuspendUse c -> suspend(c, state, context);
      case ResumeUse c -> resume(c, state);
      case DesignateReformPrison c -> designate(c, state, context);
      case EndReformStatus c -> endReformStatus(c, state);
      case AppointGovernor c ->
          Decision.of(
              new GovernorAppointed(
                  c.establishment(), c.person(), c.executive(), c.personalName()));
      case AnnounceSiteSale c -> {
        refuseIfSold(c.establishment(), state);
        yield Decision.of(new SiteSaleAnnounced(c.establishment(), c.statement()));
      }
      case SellSite c -> {
        refuseIfSold(c.establishment(), state);
        yield Decision.of(new SiteSold(c.establishment(), c.buyer(), c.price()));
      }
    };
  }

  private static Decision suspend(SuspendUse command, Registered state, DecisionContext context) {
    DayAlreadyPast.refuse("until", command.until(), context.occurredOn());
    if (state.suspendedOn() != null) {
      throw new UseAlreadySuspended(command.establishment(), state.suspendedOn());
    }
    return Decision.of(
        new UseSuspended(command.establishment(), command.reason(), command.until()));
  }

  private static Decision resume(ResumeUse command, Registered state) {
    if (state.suspendedOn() == null) {
      throw new UseNotSuspended(command.establishment());
    }
    return Decision.of(new UseResumed(command.establishment()));
  }

  private static Decision designate(
      DesignateReformPrison command, Registered state, DecisionContext context) {
    if (state.reformPrison()) {
      throw new AlreadyReformPrison(command.establishment());
    }
    return Decision.of(
        new ReformPrisonDesignated(
            command.establishment(), command.terms(), hasBoard(command.target(), context)));
  }

  /** The board of a prison has its code. */
  private static boolean hasBoard(StreamId prison, DecisionContext context) {
    boolean has = false;
    for (Entry entry : context.record().stream(new StreamId("board", prison.id()))) {
      has =
          switch (entry.payload()) {
            case BoardConstituted _ -> true;
            case BoardDissolved _ -> false;
            default -> has;
          };
    }
    return has;
  }

  private static Decision endReformStatus(EndReformStatus command, Registered state) {
    if (!state.reformPrison()) {
      throw new NotReformPrison(command.establishment());
    }
    return Decision.of(new ReformStatusEnded(command.establishment(), command.reason()));
  }

  private static void refuseIfSold(EstablishmentCode code, Registered state) {
    if (state.soldOn() != null) {
      throw new SiteAlreadySold(code, state.soldOn());
    }
  }

  @Override
  public EstablishmentState evolve(
      EstablishmentState state, EstablishmentEvent event, PartialDate on) {
    return switch (state) {
      case Unregistered _ -> {
        if (!(event instanceof EstablishmentRegistered e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Registered(e.profile().estate(), null, false, null);
      }
      case Registered registered -> evolve(registered, event, on);
    };
  }

  private static Registered evolve(Registered state, EstablishmentEvent event, PartialDate on) {
    return switch (event) {
      case EstablishmentRegistered e -> throw new CorruptHistory(state, e);
      case EstablishmentReRoled e -> {
        Population estate = e.estate() == null ? state.estate() : e.estate();
        yield new Registered(estate, state.suspendedOn(), state.reformPrison(), state.soldOn());
      }
      case UseSuspended _ ->
          new Registered(state.estate(), on, state.reformPrison(), state.soldOn());
      case UseResumed _ ->
          new Registered(state.estate(), null, state.reformPrison(), state.soldOn());
      case ReformPrisonDesignated _ ->
          new Registered(state.estate(), state.suspendedOn(), true, state.soldOn());
      case ReformStatusEnded _ ->
          new Registered(state.estate(), state.suspendedOn(), false, state.soldOn());
      case BoardMissing _ -> state;
      case GovernorAppointed _ -> state;
      case SiteSaleAnnounced _ -> state;
      case SiteSold _ ->
          new Registered(state.estate(), state.suspendedOn(), state.reformPrison(), on);
    };
  }
}
