package org.candour.command.commissioning;

import java.util.Set;
import org.candour.command.platform.StreamState;
import org.candour.events.StreamId;

/** What a map of provision amounts to. */
sealed interface ProvisionMapState extends StreamState {

  /** Nothing is on record. */
  record Absent() implements ProvisionMapState {}

  /** A site is mapped. */
  record Mapped(Set<StreamId> site) implements ProvisionMapState {
    public Mapped {
      site = Set.copyOf(site);
    }

    @Override
    public Set<StreamId> concerns() {
      return site;
    }
  }
}
