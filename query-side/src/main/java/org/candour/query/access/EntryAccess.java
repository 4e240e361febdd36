package org.candour.query.access;

import org.candour.events.log.tree.Tile;
import org.candour.query.ledger.LedgerEntry;

/** Decides which whole entries an account may read. Hash tiles and checkpoints are everybody's. */
public interface EntryAccess {

  /** Whether the entry's bytes may be shown. */
  boolean mayRead(LedgerEntry entry);

  /** Whether the account may read bundles of entries of every visibility: auditors, inspectors. */
  boolean mayReadBundle(Tile bundle);
}
