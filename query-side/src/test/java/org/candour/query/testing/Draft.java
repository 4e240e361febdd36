package org.candour.query.testing;

import java.util.List;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.EventRegistry;
import org.candour.events.entry.Source;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is still to be recorded; needs no ledger, so that views can be folded without one.
 */
public record Draft(
    StreamId stream, Event event, Set<StreamId> concerns, EntryMetadata circumstances) {

  /** An entry of a stream on a day, by a registrar, concerning other streams. */
  public static Draft entry(StreamId stream, String on, Event event, StreamId... concerns) {
    return new Draft(stream, event, Set.of(concerns), circumstances(on, null, List.of(), null));
  }

  public static EntryMetadata circumstances(
      String on, @Nullable Source source, List<Long> cites, @Nullable String explanation) {
    return new EntryMetadata(
        new Actor("registrar-1", Role.REGISTRAR, null, null),
        new CommandRef("key", "record"),
        PartialDate.parse(on),
        null,
        null,
        List.of(),
        cites,
        source,
        explanation);
  }

  String type() {
    return EventRegistry.instance().typeOf(event.getClass()).value();
  }

  public Draft with(EntryMetadata other) {
    return new Draft(stream, event, concerns, other);
  }
}
