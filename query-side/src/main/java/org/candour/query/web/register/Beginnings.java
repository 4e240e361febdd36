package org.candour.query.web.register;

import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where the record of a matter begins for whoever looks. */
@Component
class Beginnings {

  private final AuthorisedLedger ledger;
  private final PointInTimeResolver points;

  Beginnings(AuthorisedLedger ledger, PointInTimeResolver points) {
    this.ledger = ledger;
    this.points = points;
  }

  /** The ledger as it is now. */
  PointInTime today() {
    return points.resolve(null).asAt();
  }

  /** The first entry of a stream that the account may see; empty where there is none. */
  Optional<Long> of(Account account, @Nullable StreamId stream) {
    return stream == null
        ? Optional.empty()
        : ledger.stream(account, stream, 0, today().size(), 1).open().stream()
            .map(LedgerEntry::index)
            .findFirst();
  }
}
