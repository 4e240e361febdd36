package org.candour.command.ledger.axon;

import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.candour.events.Event;
import org.jspecify.annotations.Nullable;

/** Pages of the log in order; while one is decoded and used, the next one is on its way. */
final class LogPages extends AbstractSpliterator<TrackedEventMessage<Event>> {

  private final LongFunction<List<EntryRow>> fetch;
  private final int size;
  private long next;
  private List<TrackedEventMessage<Event>> page = List.of();
  private int at;
  private @Nullable CompletableFuture<List<EntryRow>> following;

  /**
   * Begins at an index.
   *
   * @param fetch reads the page that begins at an index
   * @param size how many entries a full page has
   */
  LogPages(long first, LongFunction<List<EntryRow>> fetch, int size) {
    super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
    this.next = first;
    this.fetch = fetch;
    this.size = size;
  }

  @Override
  public boolean tryAdvance(Consumer<? super TrackedEventMessage<Event>> action) {
    if (at == page.size()) {
      turn();
      if (page.isEmpty()) {
        return false;
      }
    }
    action.accept(page.get(at++));
    next++;
    return true;
  }

  private void turn() {
    List<EntryRow> rows = take();
    // Behind a page that is not full there was nothing; what came since is read when asked for.
    long after = next + size;
    following =
        rows.size() < size
            ? null
            : CompletableFuture.supplyAsync(() -> fetch.apply(after), Thread::startVirtualThread);
    // Decoding is most of the work, and an entry needs no other for it.
    page = rows.parallelStream().map(EntryRow::trackedEvent).toList();
    at = 0;
  }

  /** The page that was fetched ahead; if that was empty, the log may have grown since. */
  private List<EntryRow> take() {
    try {
      List<EntryRow> ahead = following == null ? List.of() : following.join();
      return ahead.isEmpty() ? fetch.apply(next) : ahead;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
