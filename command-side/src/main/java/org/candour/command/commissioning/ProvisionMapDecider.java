package org.candour.command.commissioning;

import java.util.Map;
import java.util.Set;
import org.candour.command.commissioning.ProvisionMapState.Absent;
import org.candour.command.commissioning.ProvisionMapState.Mapped;
import org.candour.command.platform.CorruptHistory;
import org.candour.command.platform.Decision;
import org.candour.command.platform.Deliberation;
import org.candour.command.platform.Links;
import org.candour.command.platform.NoSuchStream;
import org.candour.command.platform.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.commissioning.ProvisionMapEvent;
import org.candour.events.commissioning.ProvisionMapped;

/** What a map of provision decides, and what becomes of it. */
final class ProvisionMapDecider {

  private ProvisionMapDecider() {}

  static Decision decide(ProvisionMapCommand command, ProvisionMapState state, Deliberation d) {
    return switch (command) {
      case MapProvision c -> map(c, state, d);
      case RecordGap c -> Decision.of(mapped(c, state).happened());
      case RecordOverlap c -> Decision.of(mapped(c, state).happened());
    };
  }

  private static Decision map(MapProvision c, ProvisionMapState state, Deliberation d) {
    Set<StreamId> site = Subjects.of(c.establishment(), c.development());
    if (state instanceof Mapped before && !before.site().equals(site)) {
      throw new MapOfAnotherSite(before.site());
    }
    Links links = new Links(d.record());
    links.registered(c.establishment());
    links.exists(c.development() == null ? null : c.development().stream());
    return Decision.of(c.happened());
  }

  private static <C extends ProvisionMapCommand> C mapped(C command, ProvisionMapState state) {
    if (state instanceof Absent) {
      throw new NoSuchStream(command.target());
    }
    return command;
  }

  /**
   * The state after an event.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  static ProvisionMapState evolve(
      ProvisionMapState state, ProvisionMapEvent event, PartialDate on) {
    if (event instanceof ProvisionMapped e) {
      return new Mapped(Subjects.of(e.establishment(), e.development()), e.partners());
    }
    if (state instanceof Absent) {
      throw new CorruptHistory(state, event);
    }
    return state;
  }

  static final class MapOfAnotherSite extends Refusal {
    MapOfAnotherSite(Set<StreamId> site) {
      super("This is the map of another site", Map.of("site", site));
    }
  }
}
