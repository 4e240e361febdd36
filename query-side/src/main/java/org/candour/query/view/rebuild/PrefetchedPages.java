package org.candour.query.view.rebuild;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;

/** Pages of the ledger in order; the next one is read and decoded while this one is worked on. */
final class PrefetchedPages implements AutoCloseable {

  private final LedgerReader reader;
  private final int limit;
  private long next;
  private CompletableFuture<List<LedgerEntry>> ahead;

  PrefetchedPages(LedgerReader reader, long from, int limit) {
    this.reader = reader;
    this.limit = limit;
    this.next = from;
    this.ahead = read();
  }

  /** The next page; empty where the ledger ends. */
  List<LedgerEntry> take() {
    try {
      List<LedgerEntry> page = ahead.join();
      next += page.size();
      ahead = page.isEmpty() ? CompletableFuture.completedFuture(page) : read();
      return page;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private CompletableFuture<List<LedgerEntry>> read() {
    long from = next;
    return CompletableFuture.supplyAsync(
        () -> reader.page(from, limit), Thread::startVirtualThread);
  }

  @Override
  public void close() {
    ahead.cancel(true);
  }
}
