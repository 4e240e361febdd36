package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due, or fell due, in one stream.
 *
 * @param kind what it is
 * @param concerns whom it concerns
 * @param on the day, as far as it is known; null while none is set
 * @param open whether it is still to come
 * @param silent whether the ledger recorded that nothing came by that day
 */
public record DeadlineRow(
    String id,
    StreamId stream,
    Kind kind,
    List<StreamId> concerns,
    @Nullable PartialDate on,
    boolean open,
    boolean silent) {

  /** What falls due. */
  public enum Kind {
    PROMISE,
    ACKNOWLEDGEMENT,
    ANSWER,
    ARRANGEMENT,
    FUNDING,
    ASSESSMENT,
    NOTICE
  }

  public DeadlineRow {
    concerns = List.copyOf(concerns);
  }

  DeadlineRow moved(@Nullable PartialDate day) {
    return new DeadlineRow(id, stream, kind, concerns, day, open, false);
  }

  /** The same on that day, if it is later. */
  DeadlineRow later(LocalDate day) {
    return on == null || day.isAfter(on.latest()) ? moved(PartialDate.of(day)) : this;
  }

  DeadlineRow open(boolean still) {
    return new DeadlineRow(id, stream, kind, concerns, on, still, silent);
  }

  DeadlineRow unmet() {
    return new DeadlineRow(id, stream, kind, concerns, on, open, true);
  }
}
