package org.candour.command.partnership.organisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.partnership.CountedPeriod;
import org.candour.command.partnership.CountedPeriod.DaysCountedBefore;
import org.candour.command.partnership.organisation.OrganisationState.Registered;
import org.candour.command.partnership.organisation.OrganisationState.Unregistered;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;

/** Decides on an organisation in the register. */
final class OrganisationDecider
    implements Decider<OrganisationCommand, OrganisationEvent, OrganisationState> {

  private static final Order ORDER = Order.ANY;

  @Override
  public String stream() {
    return "organisation";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public OrganisationState initial() {
    return new Unregistered();
  }

  @Override
  public Decision decide(
      OrganisationCommand command, OrganisationState state, DecisionContext context) {
    return switch (state) {
      case Unregistered _ -> {
        if (!(command instanceof RegisterOrganisation c)) {
          throw new NoSuchStream(command.target());
        }
        refuseClaimed(c, context.record());
        yield Decision.of(c.happened());
      }
      case Registered _ -> decide(command, context);
    };
  }

  /** A number is one organisation's: its own, or among those that it has in other lists. */
  private static void refuseClaimed(RegisterOrganisation command, LedgerLookup record) {
    Set<OrganisationId> own = new HashSet<>(command.profile().identifiers());
    own.add(command.organisation());
    for (IndexedEntry opening : record.openings("organisation")) {
      if (opening.entry().payload() instanceof OrganisationRegistered other) {
        Stream.concat(Stream.of(other.organisation()), other.profile().identifiers().stream())
            .filter(own::contains)
            .findFirst()
            .ifPresent(claimed -> {
              throw new IdentifierOfAnother(claimed, other.organisation());
            });
      }
    }
  }

  private static Decision decide(OrganisationCommand command, DecisionContext context) {
    return switch (command) {
      case RegisterOrganisation c -> throw new OrganisationAlreadyRegistered(c.organisation());
      case UpdateProfile c -> Decision.of(c.happened());
      case RecordReferralReturn c -> {
        new LinkResolver(context.record())
            .registered(c.establishments().toArray(EstablishmentCode[]::new));
        yield referred(c, context);
      }
    };
  }

  /** A return for the same days stands instead of an earlier one; others must not overlap. */
  private static Decision referred(RecordReferralReturn command, DecisionContext context) {
    CountedPeriod period = command.period();
    period.refuseUnlessOver(context.occurredOn());
    ReferralReturnRecorded returned = command.happened();
    for (Entry entry : context.record().stream(command.target())) {
      if (entry.payload() instanceof ReferralReturnRecorded was) {
        CountedPeriod before = new CountedPeriod(was.from(), was.to());
        if (!period.equals(before)
            && period.overlaps(before)
            && returned.isOfPrisonsOf(was.establishments())) {
          throw new DaysCountedBefore(
              period, before, "give the same days to put another count in its place");
        }
      }
    }
    return Decision.of(returned);
  }

  @Override
  public OrganisationState evolve(
      OrganisationState state, OrganisationEvent event, PartialDate on) {
    boolean opens = event instanceof OrganisationRegistered;
    if (opens != (state instanceof Unregistered)) {
      throw new CorruptHistory(state, event);
    }
    return new Registered();
  }

  /** The number is on record as another organisation's. */
  static final class IdentifierOfAnother extends Refusal {
    IdentifierOfAnother(OrganisationId identifier, OrganisationId other) {
      super(
          identifier + " is on record as a number of " + other,
          Map.of("identifier", identifier, "organisation", other));
    }
  }

  static final class OrganisationAlreadyRegistered extends Refusal {
    OrganisationAlreadyRegistered(OrganisationId organisation) {
      super(organisation + " is already in the register", Map.of("organisation", organisation));
    }
  }
}
