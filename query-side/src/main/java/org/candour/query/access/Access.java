package org.candour.query.access;

import org.candour.events.log.Tile;
import org.candour.query.ledger.Recorded;

/** What somebody may read of what the log holds. Hash tiles and checkpoints are everybody's. */
public interface Access {

  /** Whether the entry's bytes may be shown. */
  boolean mayRead(Recorded entry);

  /** Whether a bundle of entries may be read, past every distinction: an auditor, an inspector. */
  boolean mayReadBundle(Tile bundle);
}
