package org.candour.query.tlog;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.candour.events.log.Receipt;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.MerkleTree;
import org.candour.events.log.tree.TiledTree;
import org.springframework.stereotype.Component;

/** Makes receipts, and waits for the checkpoint that they need. */
@Component
public class Receipts {

  /** However many wait, the database is asked at most this often. */
  private static final long LOOK_EVERY_NANOS = 50_000_000;

  private final PublicLog log;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long signed = -1;
  private volatile long looked = System.nanoTime() - LOOK_EVERY_NANOS;

  Receipts(PublicLog log) {
    this.log = log;
  }

  /** A receipt for an entry, leading to a checkpoint that covers it. */
  public static Receipt make(Hash leaf, long index, SignedCheckpoint under, TiledTree tree) {
    return Receipt.of(leaf, index, MerkleTree.inclusion(index, under.size(), tree), under.note());
  }

  /** A receipt for an entry, if a checkpoint covers it, or does before the patience ends. */
  Optional<Receipt> find(Hash leaf, long index, Duration patience) {
    if (!await(index + 1, patience)) {
      return Optional.empty();
    }
    return log.bestOf(index + 1).map(under -> make(leaf, index, under, log.tree(under.size())));
  }

  /** Waits until a checkpoint of at least so many entries is signed; says whether one is. */
  public boolean await(long size, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (signed < size) {
      long now = System.nanoTime();
      if (now - looked >= LOOK_EVERY_NANOS && looking.tryLock()) {
        try {
          signed = log.newestSize().orElse(-1L);
          looked = System.nanoTime();
        } finally {
          looking.unlock();
        }
      } else if (now >= deadline && looked >= deadline - patience.toNanos()) {
        return false;
      } else if (!pause()) {
        return false;
      }
    }
    return true;
  }

  private static boolean pause() {
    try {
      Thread.sleep(10);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
