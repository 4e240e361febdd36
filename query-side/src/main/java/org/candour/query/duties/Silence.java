package org.candour.query.duties;

import java.time.Instant;
import java.util.List;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that fell due and did not come, as the ledger recorded by itself.
 *
 * @param id the number of the entry that says so
 * @param type the event, for instance {@code commitment.missed}
 * @param due the day on which it fell due, and the entry
 * @param causedBy the entry that made it due
 * @param recordedAt when the ledger recorded it
 */
public record Silence(
    String id,
    StreamId stream,
    String type,
    List<StreamId> concerns,
    EntryDate due,
    @Nullable Long causedBy,
    Instant recordedAt) {

  public Silence {
    concerns = List.copyOf(concerns);
  }
}
