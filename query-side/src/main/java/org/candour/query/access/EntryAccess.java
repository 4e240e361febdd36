package org.candour.query.access;

import org.candour.events.log.tree.Tile;
import org.candour.query.ledger.LedgerEntry;

/** What somebody may read of what the log holds. Hash tiles and checkpoints are everybody's. */
public interface EntryAccess {

  /** Whether the entry's bytes may be shown. */
  boolean mayRead(LedgerEntry entry);

  /** Whether a bundle of entries may be read, past every distinction: an auditor, an inspector. */
  boolean mayReadBundle(Tile bundle);
}
