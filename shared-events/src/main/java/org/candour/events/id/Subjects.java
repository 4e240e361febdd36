package org.candour.events.id;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The streams that values name: whom an event concerns, whose matter a command is. */
public final class Subjects {

  private Subjects() {}

  /**
   * The streams of parties, a board with its prison, of establishments, organisations, ids and
   * links, of lists of them too; what is null names none.
   *
   * @throws IllegalArgumentException for a value that names no stream
   */
  public static Set<StreamId> of(@Nullable Object... values) {
    Set<StreamId> streams = new TreeSet<>();
    for (Object value : values) {
      add(value, streams);
    }
    return Set.copyOf(streams);
  }

  private static void add(@Nullable Object value, Set<StreamId> streams) {
    switch (value) {
      case null -> {}
      case Party party -> {
        streams.add(party.stream());
        party.board().ifPresent(prison -> streams.add(prison.stream()));
      }
      case OrganisationId organisation -> streams.add(organisation.stream());
      case EstablishmentCode establishment -> streams.add(establishment.stream());
      case RandomId id -> streams.add(id.stream());
      case Link link -> streams.add(link.stream());
      case Collection<?> several -> several.forEach(one -> add(one, streams));
      default -> throw new IllegalArgumentException(value.getClass() + " names no stream");
    }
  }
}
