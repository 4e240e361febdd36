package org.candour.query.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the ledger stands as a whole, which everybody may know: no entry is read for it. */
@Component
public class LedgerStatus {

  private final LedgerReader ledger;
  private final LedgerDatabase database;
  private final JdbcClient views;

  LedgerStatus(LedgerReader ledger, LedgerDatabase database, JdbcClient views) {
    this.ledger = ledger;
    this.database = database;
    this.views = views;
  }

  /** The number of its entries. */
  public long size() {
    return ledger.head().size();
  }

  /** When these entries were recorded, by their indexes; of those that are not there, nothing. */
  public Map<Long, Instant> recordedAt(Collection<Long> indexes) {
    return ledger.recordedAt(indexes);
  }

  /** The last look at what stands beside it; empty if there was none yet. */
  public Optional<LastLook> lastLook() {
    return LastLook.read(database, views);
  }
}
