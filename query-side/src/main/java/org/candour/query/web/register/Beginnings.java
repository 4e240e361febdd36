package org.candour.query.web.register;

import java.util.List;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where the record of a matter begins. */
@Component
class Beginnings {

  private final LedgerReader ledger;
  private final PointInTimeResolver points;

  Beginnings(LedgerReader ledger, PointInTimeResolver points) {
    this.ledger = ledger;
    this.points = points;
  }

  /** The ledger as it is now. */
  PointInTime today() {
    return points.resolve(null).asAt();
  }

  /** The index of the first entry of a stream; empty where there is none. */
  Optional<Long> of(@Nullable StreamId stream) {
    List<LedgerEntry> first =
        stream == null ? List.of() : ledger.stream(stream, 0, ledger.head().size(), 1);
    return first.stream().map(LedgerEntry::index).findFirst();
  }
}
