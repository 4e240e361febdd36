package org.candour.query.view.fold;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;
import org.jspecify.annotations.Nullable;

/** The streams of the entries that an event says that it comes from, or is about. */
final class EntryLinks {

  private EntryLinks() {}

  static Set<StreamId> of(Event event) {
    Set<StreamId> streams = new HashSet<>();
    Components.of(event.getClass())
        .forEach(component -> add(streams, component.value((Record) event)));
    return streams;
  }

  private static void add(Set<StreamId> streams, @Nullable Object value) {
    switch (value) {
      case Link link -> streams.add(link.stream());
      case Collection<?> several -> several.forEach(one -> add(streams, one));
      case null, default -> {}
    }
  }
}
