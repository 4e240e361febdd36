package org.candour.query.duties;

import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.id.StreamId;
import org.candour.query.view.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due, or fell due, in one stream.
 *
 * @param concerns the establishments and organisations that it concerns, and what else it does
 * @param on the day, as far as it is known; null while none is set
 * @param open it is still to come
 * @param silent the ledger has recorded that nothing came by that day
 * @param deadline all that it is folded from
 */
public record DeadlineRow(
    String id,
    StreamId stream,
    DeadlineKind kind,
    List<StreamId> concerns,
    @Nullable PartialDate on,
    boolean open,
    boolean silent,
    @Internal Deadline deadline) {

  public DeadlineRow {
    concerns = List.copyOf(concerns);
  }

  static DeadlineRow of(
      String id, StreamId stream, DeadlineKind kind, List<StreamId> concerns, Deadline deadline) {
    return new DeadlineRow(
        id, stream, kind, concerns, deadline.on(), deadline.open(), deadline.silent(), deadline);
  }
}
