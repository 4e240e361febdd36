package org.candour.command.partnership.organisation;

import java.util.Map;
import org.candour.command.partnership.organisation.OrganisationState.Registered;
import org.candour.command.partnership.organisation.OrganisationState.Unregistered;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationRegistered;

/** What an organisation decides, and what becomes of it. */
public final class OrganisationDecider {

  private OrganisationDecider() {}

  static Decision decide(OrganisationCommand command, OrganisationState state, DecisionContext d) {
    return switch (state) {
      case Unregistered _ -> {
        if (!(command instanceof RegisterOrganisation c)) {
          throw new NoSuchStream(command.target());
        }
        yield Decision.of(c.happened());
      }
      case Registered _ -> decide(command, d);
    };
  }

  private static Decision decide(OrganisationCommand command, DecisionContext d) {
    return switch (command) {
      case RegisterOrganisation c -> throw new OrganisationAlreadyRegistered(c.organisation());
      case UpdateProfile c -> Decision.of(c.happened());
      case RecordReferralReturn c -> {
        new LinkResolver(d.record())
            .registered(c.establishments().toArray(EstablishmentCode[]::new));
        yield Decision.of(c.happened());
      }
    };
  }

  /**
   * The state after an event.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  public static OrganisationState evolve(
      OrganisationState state, OrganisationEvent event, PartialDate on) {
    boolean opens = event instanceof OrganisationRegistered;
    if (opens != (state instanceof Unregistered)) {
      throw new CorruptHistory(state, event);
    }
    return new Registered();
  }

  public static final class OrganisationAlreadyRegistered extends Refusal {
    OrganisationAlreadyRegistered(OrganisationId organisation) {
      super(organisation + " is in the register", Map.of("organisation", organisation));
    }
  }
}
