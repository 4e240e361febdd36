package org.candour.command.partnership;

import java.util.Map;
import org.candour.command.partnership.OrganisationState.Registered;
import org.candour.command.partnership.OrganisationState.Unregistered;
import org.candour.command.platform.CorruptHistory;
import org.candour.command.platform.Decision;
import org.candour.command.platform.Deliberation;
import org.candour.command.platform.Links;
import org.candour.command.platform.NoSuchStream;
import org.candour.command.platform.Refusal;
import org.candour.events.EstablishmentCode;
import org.candour.events.OrganisationId;
import org.candour.events.PartialDate;
import org.candour.events.partnership.OrganisationEvent;
import org.candour.events.partnership.OrganisationRegistered;

/** What an organisation decides, and what becomes of it. */
final class OrganisationDecider {

  private OrganisationDecider() {}

  static Decision decide(OrganisationCommand command, OrganisationState state, Deliberation d) {
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

  private static Decision decide(OrganisationCommand command, Deliberation d) {
    return switch (command) {
      case RegisterOrganisation c -> throw new OrganisationAlreadyRegistered(c.organisation());
      case UpdateProfile c -> Decision.of(c.happened());
      case RecordReferralReturn c -> {
        new Links(d.record()).registered(c.establishments().toArray(EstablishmentCode[]::new));
        yield Decision.of(c.happened());
      }
    };
  }

  /**
   * The state after an event.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  static OrganisationState evolve(
      OrganisationState state, OrganisationEvent event, PartialDate on) {
    boolean opens = event instanceof OrganisationRegistered;
    if (opens != (state instanceof Unregistered)) {
      throw new CorruptHistory(state, event);
    }
    return new Registered();
  }

  static final class OrganisationAlreadyRegistered extends Refusal {
    OrganisationAlreadyRegistered(OrganisationId organisation) {
      super(organisation + " is in the register", Map.of("organisation", organisation));
    }
  }
}
