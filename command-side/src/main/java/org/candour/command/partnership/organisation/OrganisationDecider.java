package org.candour.command.partnership.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.events.partnership.organisation.StandingRecord;

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
      case Registered registered -> decide(command, registered, context);
    };
  }

  /** A number is one organisation’s: its own, or among those that it has in other lists. */
  private static void refuseClaimed(RegisterOrganisation command, LedgerLookup record) {
    Set<OrganisationId> own = new TreeSet<>(Comparator.comparing(OrganisationId::value));
    own.addAll(command.profile().identifiers());
    own.add(command.organisation());
    for (OrganisationId claimed : own) {
      holders(claimed, record)
          .filter(other -> !other.equals(command.organisation()))
          .findFirst()
          .ifPresent(other -> {
            throw new IdentifierOfAnother(claimed, Standing.of(other, record));
          });
    }
  }

  /** The organisations in the register that have a number: as their own, or in another list. */
  private static Stream<OrganisationId> holders(OrganisationId number, LedgerLookup record) {
    return Stream.concat(
            record.stream(number.stream()).stream().limit(1),
            record.openings("organisation", number.stream()).stream().map(IndexedEntry::entry))
        .map(Entry::payload)
        .filter(OrganisationRegistered.class::isInstance)
        .map(opening -> ((OrganisationRegistered) opening).organisation());
  }

  private static Decision decide(
      OrganisationCommand command, Registered registered, DecisionContext context) {
    return switch (command) {
      case RegisterOrganisation c ->
          throw new OrganisationAlreadyRegistered(Standing.of(c.organisation(), context.record()));
      case UpdateProfile c -> Decision.of(c.happened());
      case RecordReferralReturn c -> {
        new LinkResolver(context.record())
            .registered(c.establishments().toArray(EstablishmentCode[]::new));
        yield referred(c, context);
      }
      case SameOrganisation c -> {
        refuseUnproven(context);
        refuseUnlessApart(c, registered, context.record());
        yield Decision.of(c.happened());
      }
      case NotTheSameOrganisation c -> {
        refuseUnproven(context);
        if (registered.joinedTo() == null) {
          throw new NotJoined(c.organisation());
        }
        yield Decision.of(c.happened(registered.joinedTo()));
      }
    };
  }

  /** Nobody says of two organisations what they are without showing where it is written. */
  private static void refuseUnproven(DecisionContext context) {
    if (!context.circumstances().isShown()) {
      throw new NothingShowsIt();
    }
  }

  private static void refuseUnlessApart(
      SameOrganisation command, Registered registered, LedgerLookup record) {
    if (command.other().equals(command.organisation())) {
      throw new RecordOfItself(command.organisation());
    }
    if (registered.joinedTo() != null) {
      throw new AlreadyJoined(command.organisation(), registered.joinedTo());
    }
    new LinkResolver(record).exists(command.other().stream());
    if (StandingRecord.of(command.other(), record::stream).equals(command.organisation())) {
      throw new JoinedInARing(command.organisation(), command.other());
    }
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
    return switch (state) {
      case Unregistered _ when event instanceof OrganisationRegistered -> new Registered(null);
      case Unregistered _ -> throw new CorruptHistory(state, event);
      case Registered registered ->
          switch (event) {
            case OrganisationRegistered _ -> throw new CorruptHistory(state, event);
            case OrganisationProfileUpdated _, ReferralReturnRecorded _ -> registered;
            case OrganisationJoined joined -> new Registered(joined.other());
            case OrganisationParted _ -> new Registered(null);
          };
    };
  }

  /** What the register calls an organisation, and its numbers in other lists. */
  record Standing(OrganisationId organisation, String name, List<OrganisationId> identifiers) {

    static Standing of(OrganisationId organisation, LedgerLookup record) {
      Standing standing = new Standing(organisation, "", List.of());
      for (Entry entry : record.stream(organisation.stream())) {
        if (entry.payload() instanceof OrganisationRegistered e) {
          standing = new Standing(organisation, e.profile().name(), e.profile().identifiers());
        } else if (entry.payload() instanceof OrganisationProfileUpdated e
            && e.changes().name() != null) {
          standing = new Standing(organisation, e.changes().name(), standing.identifiers());
        }
      }
      return standing;
    }
  }

  /** The number is on record as another organisation's. */
  static final class IdentifierOfAnother extends Refusal {
    IdentifierOfAnother(OrganisationId identifier, Standing other) {
      super(
          identifier + " is on record as a number of " + other.organisation(),
          Map.of(
              "identifier", identifier,
              "organisation", other.organisation(),
              "name", other.name(),
              "identifiers", other.identifiers()));
    }
  }

  static final class OrganisationAlreadyRegistered extends Refusal {
    OrganisationAlreadyRegistered(Standing standing) {
      super(
          standing.organisation() + " is already in the register",
          Map.of(
              "organisation", standing.organisation(),
              "name", standing.name(),
              "identifiers", standing.identifiers()));
    }
  }

  static final class RecordOfItself extends Refusal {
    RecordOfItself(OrganisationId organisation) {
      super(
          organisation + " is one record: name another one of the same organisation",
          Map.of("organisation", organisation));
    }
  }

  static final class AlreadyJoined extends Refusal {
    AlreadyJoined(OrganisationId organisation, OrganisationId other) {
      super(
          "The record of %s is joined to that of %s already".formatted(organisation, other),
          Map.of("organisation", organisation, "other", other));
    }
  }

  /** The other stands under this one already, so neither would stand. */
  static final class JoinedInARing extends Refusal {
    JoinedInARing(OrganisationId organisation, OrganisationId other) {
      super(
          "The record of %s is joined to that of %s already, the other way round"
              .formatted(other, organisation),
          Map.of("organisation", organisation, "other", other));
    }
  }

  static final class NotJoined extends Refusal {
    NotJoined(OrganisationId organisation) {
      super(
          "The record of " + organisation + " is joined to no other",
          Map.of("organisation", organisation));
    }
  }

  static final class NothingShowsIt extends Refusal {
    NothingShowsIt() {
      super("Give the source or a document that shows whether they are the same", Map.of());
    }
  }
}
