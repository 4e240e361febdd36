package org.candour.command.commissioning.provisionmap;

import java.util.Map;
import java.util.Set;
import org.candour.command.commissioning.provisionmap.ProvisionMapState.Mapped;
import org.candour.command.commissioning.provisionmap.ProvisionMapState.NotMapped;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.provisionmap.ProvisionMapEvent;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.id.StreamId;

/** Decides on the map of what is provided at one site. */
final class ProvisionMapDecider
    implements Decider<ProvisionMapCommand, ProvisionMapEvent, ProvisionMapState> {

  private static final Order ORDER = Order.openedFirst(ProvisionMapped.class);

  @Override
  public String stream() {
    return "provision-map";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public ProvisionMapState initial() {
    return new NotMapped();
  }

  @Override
  public Decision decide(
      ProvisionMapCommand command, ProvisionMapState state, DecisionContext context) {
    return switch (command) {
      case MapProvision c -> map(c, state, context);
      case RecordGap c -> Decision.of(mapped(c, state).happened());
      case RecordOverlap c -> Decision.of(mapped(c, state).happened());
    };
  }

  private static Decision map(
      MapProvision command, ProvisionMapState state, DecisionContext context) {
    ProvisionMapTerms terms = command.terms();
    if (state instanceof Mapped before && !before.terms().site().equals(terms.site())) {
      throw new MapOfAnotherSite(before.terms().site());
    }
    LinkResolver links = new LinkResolver(context.record());
    links.registered(terms.establishment());
    links.exists(terms.development() == null ? null : terms.development().stream());
    return Decision.of(new ProvisionMapped(terms));
  }

  private static <C extends ProvisionMapCommand> C mapped(C command, ProvisionMapState state) {
    if (state instanceof NotMapped) {
      throw new NoSuchStream(command.target());
    }
    return command;
  }

  @Override
  public ProvisionMapState evolve(
      ProvisionMapState state, ProvisionMapEvent event, PartialDate on) {
    if (event instanceof ProvisionMapped e) {
      return new Mapped(e.terms());
    }
    if (state instanceof NotMapped) {
      throw new CorruptHistory(state, event);
    }
    return state;
  }

  static final class MapOfAnotherSite extends Refusal {
    MapOfAnotherSite(Set<StreamId> site) {
      super("This map is of another site", Map.of("site", site));
    }
  }
}
