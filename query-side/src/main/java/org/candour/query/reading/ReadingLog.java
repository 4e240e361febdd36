package org.candour.query.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.candour.events.access.Account;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Writes readings in batches, off the path of requests: a note costs an entry in a queue. They are
 * on disk within a second, so a crash loses at most the last second of them. While the database is
 * away they wait, as many as the queue holds; what does not fit is counted in the log.
 */
@Component
public class ReadingLog implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingLog.class);
  private static final int WAITING = 100_000;
  private static final int BATCH = 1_000;
  private static final long EVERY_MILLIS = 250;

  private final JdbcTemplate jdbc;
  private final ReadingAppend append;
  private final Clock clock = Clock.systemUTC();
  private final BlockingQueue<Reading> waiting = new ArrayBlockingQueue<>(WAITING);
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean running;
  private @Nullable Thread writer;

  ReadingLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.append = new ReadingAppend(jdbc, transactions);
  }

  /** Notes that an account was shown something that is not public. */
  public void note(Account account, String kind, String what, long entry) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!waiting.offer(new Reading(now, account.id(), account.client(), kind, what, entry))) {
      lost.incrementAndGet();
    }
  }

  /**
   * Readings, the newest first.
   *
   * @param account only what this account read; null for everybody
   * @param before only readings of smaller numbers; null for the newest
   */
  public List<Numbered> newest(@Nullable String account, @Nullable Long before, int limit) {
    return jdbc.query(
        "SELECT number, at, account, client, kind, what, entry FROM reading.reading WHERE"
            + " (?::text IS NULL OR account = ?) AND number < ? ORDER BY number DESC LIMIT ?",
        (rs, row) ->
            new Numbered(
                rs.getLong(1),
                new Reading(
                    rs.getTimestamp(2).toInstant(),
                    rs.getString(3),
                    rs.getString(4),
                    rs.getString(5),
                    rs.getString(6),
                    rs.getLong(7))),
        account,
        account,
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  /** A reading with its place in the log. */
  public record Numbered(long number, Reading reading) {}

  @Override
  public void start() {
    running = true;
    writer = Thread.ofPlatform().name("reading-log").daemon().start(this::run);
  }

  private void run() {
    List<Reading> batch = new ArrayList<>();
    while (running || !waiting.isEmpty()) {
      try {
        if (batch.isEmpty()) {
          take(batch);
        }
        if (!batch.isEmpty()) {
          append.add(batch);
          batch.clear();
        }
        sayWhatWasLost();
      } catch (DataAccessException e) {
        LOG.warn("The reading log could not be written, trying again: {}", e.getMessage());
        if (!pause()) {
          return;
        }
      }
    }
  }

  /** Waits for the first, then takes whatever else is there. */
  private void take(List<Reading> batch) {
    try {
      Reading first = waiting.poll(EVERY_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
      }
    } catch (InterruptedException e) {
      // Only the stop interrupts; what waits is still written.
      running = false;
    }
    waiting.drainTo(batch, BATCH);
  }

  private void sayWhatWasLost() {
    long count = lost.getAndSet(0);
    if (count > 0) {
      LOG.error("{} readings did not fit into the queue and were not written", count);
    }
  }

  /** True if it is worth trying again: not when it stops while the database is away. */
  private boolean pause() {
    if (!running) {
      LOG.error("{} readings were not written before the stop", waiting.size());
      return false;
    }
    try {
      Thread.sleep(EVERY_MILLIS);
    } catch (InterruptedException e) {
      running = false;
    }
    return true;
  }

  @Override
  public void stop() {
    running = false;
    Thread writing = writer;
    if (writing != null) {
      writing.interrupt();
      try {
        writing.join(2_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stopped after the web server, which makes readings, and before the pool of connections. */
  @Override
  public int getPhase() {
    return 0;
  }
}
