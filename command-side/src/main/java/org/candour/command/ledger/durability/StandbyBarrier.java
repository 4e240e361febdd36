package org.candour.command.ledger.durability;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.candour.command.ledger.LedgerUnavailableException;

/**
 * Proves that what a connection sees is on as many standbys as are asked for.
 *
 * <p>A transaction is seen by others as soon as it is committed here, even if its wait for the
 * standbys was cancelled or the server was restarted in between: seeing an entry is no proof that a
 * promoted standby would have it. But the write-ahead log is one sequence, sent and flushed in its
 * order. So the barrier writes a small record behind everything that the connection has seen, and
 * commits it: PostgreSQL returns from that commit once the standbys have flushed the log up to
 * there, and so all that was seen. The proof must be asked for on the connection that saw, as
 * another may lead to another server.
 */
public final class StandbyBarrier {

  /** Where one server's disk is all that is asked for, there is nothing to prove. */
  public static final StandbyBarrier NONE = new StandbyBarrier(new DurabilityCheck(0));

  /**
   * A transaction without any record of its own would not wait; this one writes a record that
   * nothing reads.
   */
  private static final String RECORD = "SELECT pg_logical_emit_message(true, 'candour', '')";

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final DurabilityCheck durability;
  private final Duration patience;

  public StandbyBarrier(DurabilityCheck durability) {
    this(durability, PATIENCE);
  }

  /**
   * A barrier.
   *
   * @param patience how long it is waited for, in whole seconds. The record is nobody's, so that
   *     its wait, unlike that of an entry, may be cancelled
   */
  public StandbyBarrier(DurabilityCheck durability, Duration patience) {
    this.durability = durability;
    this.patience = patience;
  }

  /** What is asked of each connection. */
  public DurabilityCheck durability() {
    return durability;
  }

  /** Whether there are standbys that must confirm. */
  public boolean isNeeded() {
    return durability.asksForStandbys();
  }

  /**
   * Returns once everything that the connection has seen is on the standbys.
   *
   * @param connection between transactions, with auto-commit
   * @throws LedgerUnavailableException if they do not confirm it in time; it may be there or not
   */
  public void confirm(Connection connection) throws SQLException {
    if (!isNeeded()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      durability.check(connection);
      statement.setQueryTimeout((int) patience.toSeconds());
      statement.execute(RECORD);
      if (!isConfirmed(statement)) {
        throw new LedgerUnavailableException("No standby confirms what is recorded", null);
      }
      // Had the setting been taken back meanwhile, the commit would not have waited.
      durability.check(connection);
    } catch (IllegalStateException e) {
      throw new LedgerUnavailableException("No standby is asked to confirm: " + e.getMessage(), e);
    }
  }

  /**
   * Whether a commit that returned is on the standbys. One whose wait was cancelled returns too,
   * with a warning that it "might not have been replicated to the standby". The text comes in the
   * server's language, and nothing else that the ledger does has warnings: so any warning counts.
   *
   * @param statement that was executed last, and committed by itself
   */
  public static boolean isConfirmed(Statement statement) throws SQLException {
    return statement.getWarnings() == null;
  }
}
