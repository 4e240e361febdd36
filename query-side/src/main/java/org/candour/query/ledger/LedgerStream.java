package org.candour.query.ledger;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.candour.query.halt.KeptHalt;
import org.candour.query.halt.UnprovenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One reader's way through the ledger, page by page. When the database is away there is simply
 * nothing to read; the tail wakes the reader when it is back. Likewise while what was read does not
 * prove.
 */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerStream.class);
  private static final int PAGE = 1_000;

  private final LedgerReader reader;
  private final LedgerTail tail;
  private final KeptHalt halt;
  private final Semaphore grown = new Semaphore(0);
  private final AutoCloseable watch;
  private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>(PAGE);
  private long next;
  private volatile @Nullable Runnable callback;

  LedgerStream(LedgerReader reader, LedgerTail tail, KeptHalt halt, long next) {
    this.halt = halt;
    this.reader = reader;
    this.tail = tail;
    this.next = next;
    this.watch = tail.watch(this::wake);
  }

  private void wake() {
    grown.release();
    Runnable waiting = callback;
    if (waiting != null) {
      waiting.run();
    }
  }

  @Override
  public boolean setOnAvailableCallback(Runnable onAvailable) {
    callback = onAvailable;
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    fill();
    return Optional.ofNullable(page.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (true) {
      grown.drainPermits();
      if (fill()) {
        return true;
      }
      long left = deadline - System.nanoTime();
      if (left <= 0 || !grown.tryAcquire(left, TimeUnit.NANOSECONDS)) {
        return fill();
      }
    }
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (true) {
      TrackedEventMessage<?> message = fill() ? page.poll() : null;
      if (message != null) {
        return message;
      }
      grown.acquire();
    }
  }

  private boolean fill() {
    if (page.isEmpty() && tail.size() > next && !halt.isRaised()) {
      try {
        reader.page(next, PAGE).forEach(recorded -> page.add(message(recorded)));
        next += page.size();
      } catch (DataAccessException e) {
        LOG.warn("The ledger could not be read, trying again: {}", e.getMessage());
      } catch (UnprovenException e) {
        // The notice is raised; until it is lifted there is nothing to be read.
        page.clear();
      }
    }
    return !page.isEmpty();
  }

  static TrackedEventMessage<LedgerEntry> message(LedgerEntry recorded) {
    return new GenericTrackedEventMessage<>(
        new GlobalSequenceTrackingToken(recorded.index()),
        new GenericEventMessage<>(
            Long.toString(recorded.index()), recorded, Map.of(), at(recorded)));
  }

  private static java.time.Instant at(LedgerEntry recorded) {
    return recorded.isReadable() ? recorded.recordedAt() : java.time.Instant.EPOCH;
  }

  @Override
  public void close() {
    callback = null;
    try {
      watch.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
