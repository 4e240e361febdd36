package org.candour.command.commissioning.provisionmap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.stream.StreamState;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** What a map of provision amounts to. */
sealed interface ProvisionMapState extends StreamState {

  /** Nothing is on record. */
  record NotMapped() implements ProvisionMapState {}

  /**
   * A site is mapped.
   *
   * @param partners who helped with the map that stands
   */
  record Mapped(Set<StreamId> site, List<OrganisationId> partners) implements ProvisionMapState {
    public Mapped {
      site = Set.copyOf(site);
      partners = List.copyOf(partners);
    }

    @Override
    public Set<StreamId> concerns() {
      return Stream.concat(site.stream(), Subjects.of(partners).stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
