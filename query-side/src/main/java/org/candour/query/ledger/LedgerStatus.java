package org.candour.query.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the ledger stands as a whole, which everybody may know: no entry is read for it. */
@Component
public class LedgerStatus {

  private final LedgerReader ledger;
  private final JdbcClient jdbc;

  LedgerStatus(LedgerReader ledger, JdbcClient jdbc) {
    this.ledger = ledger;
    this.jdbc = jdbc;
  }

  /** The number of its entries. */
  public long size() {
    return ledger.head().size();
  }

  /** The last look at what stands beside it; empty if there was none yet. */
  public Optional<LastLook> lastLook() {
    return LastLook.read(jdbc);
  }
}
