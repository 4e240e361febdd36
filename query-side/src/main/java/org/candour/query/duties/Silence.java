package org.candour.query.duties;

import java.time.Instant;
import java.util.List;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that fell due and did not come, as the ledger recorded by itself. What turned out to
 * have come in time is none, and has no row any more.
 *
 * @param id the number of the entry that says so
 * @param type the event, for instance {@code commitment.missed}
 * @param kind what fell due
 * @param due the day on which it fell due, and the entry
 * @param disputed what was shown before and disputed, of a promise
 * @param causedBy the entry that made it due
 * @param recordedAt when the ledger recorded it
 */
public record Silence(
    String id,
    StreamId stream,
    String type,
    DeadlineKind kind,
    List<StreamId> concerns,
    EntryDate due,
    CommitmentMissed.@Nullable Disputed disputed,
    @Nullable Long causedBy,
    Instant recordedAt) {

  public Silence {
    concerns = List.copyOf(concerns);
  }
}
