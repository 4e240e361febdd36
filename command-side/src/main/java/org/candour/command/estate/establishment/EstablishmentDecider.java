package org.candour.command.estate.establishment;

import org.candour.command.estate.establishment.EstablishmentRefusals.AlreadyReformPrison;
import org.candour.command.estate.establishment.EstablishmentRefusals.EstablishmentAlreadyRegistered;
import org.candour.command.estate.establishment.EstablishmentRefusals.SiteAlreadySold;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseAlreadySuspended;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseNotSuspended;
import org.candour.command.estate.establishment.EstablishmentState.Registered;
import org.candour.command.estate.establishment.EstablishmentState.Unregistered;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.PartialDate;
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.Population;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.id.EstablishmentCode;

/** What an establishment decides, and what becomes of it. */
final class EstablishmentDecider implements Decider<EstablishmentCommand, EstablishmentEvent, EstablishmentState> {

  @Override
  public String stream() {
    return "establishment";
  }

  @Override
  public EstablishmentState initial() {
    return new Unregistered();
  }

  @Override
  public Decision decide(EstablishmentCommand command, EstablishmentState state, DecisionContext context) {
    return switch (state) {
      case Unregistered _ -> open(command);
      case Registered registered -> decide(command, registered);
    };
  }

  private static Decision open(EstablishmentCommand command) {
    if (!(command instanceof RegisterEstablishment c)) {
      throw new NoSuchStream(command.target());
    }
    return Decision.of(
        new EstablishmentRegistered(
            c.establishment(),
            c.name(),
            c.nameWelsh(),
            c.kinds(),
            c.categories(),
            c.estate(),
            c.operator(),
            c.contracted(),
            c.town(),
            c.county(),
            c.country(),
            c.standing(),
            c.inUseUntil()));
  }

  private static Decision decide(EstablishmentCommand command, Registered state) {
    return switch (command) {
      case RegisterEstablishment c -> throw new EstablishmentAlreadyRegistered(c.establishment());
      case ReRole c ->
          Decision.of(
              new EstablishmentReRoled(c.establishment(), c.role(), c.estate(), c.reason()));
      case SuspendUse c -> suspend(c, state);
      case ResumeUse c -> resume(c, state);
      case DesignateReformPrison c -> designate(c, state);
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

  private static Decision suspend(SuspendUse c, Registered state) {
    if (state.suspendedOn() != null) {
      throw new UseAlreadySuspended(c.establishment(), state.suspendedOn());
    }
    return Decision.of(new UseSuspended(c.establishment(), c.reason(), c.until()));
  }

  private static Decision resume(ResumeUse c, Registered state) {
    if (state.suspendedOn() == null) {
      throw new UseNotSuspended(c.establishment());
    }
    return Decision.of(new UseResumed(c.establishment()));
  }

  private static Decision designate(DesignateReformPrison c, Registered state) {
    if (state.reformPrison()) {
      throw new AlreadyReformPrison(c.establishment());
    }
    return Decision.of(new ReformPrisonDesignated(c.establishment(), c.terms()));
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
        yield new Registered(e.estate(), null, false, null);
      }
      case Registered registered -> evolve(registered, event, on);
    };
  }

  private static Registered evolve(Registered s, EstablishmentEvent event, PartialDate on) {
    return switch (event) {
      case EstablishmentRegistered e -> throw new CorruptHistory(s, e);
      case EstablishmentReRoled e -> {
        Population estate = e.estate() == null ? s.estate() : e.estate();
        yield new Registered(estate, s.suspendedOn(), s.reformPrison(), s.soldOn());
      }
      case UseSuspended _ -> new Registered(s.estate(), on, s.reformPrison(), s.soldOn());
      case UseResumed _ -> new Registered(s.estate(), null, s.reformPrison(), s.soldOn());
      case ReformPrisonDesignated _ ->
          new Registered(s.estate(), s.suspendedOn(), true, s.soldOn());
      case GovernorAppointed _ -> s;
      case SiteSaleAnnounced _ -> s;
      case SiteSold _ -> new Registered(s.estate(), s.suspendedOn(), s.reformPrison(), on);
    };
  }
}
