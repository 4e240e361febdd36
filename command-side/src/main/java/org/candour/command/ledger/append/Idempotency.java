package org.candour.command.ledger.append;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outcome of a command by its key. New or repeated, every answer is read from here; what
 * was appended a moment ago by this node needs no look at the ledger.
 */
public final class Idempotency {

  /** Long enough for the command that waits for its outcome. */
  private static final Duration A_MOMENT = Duration.ofSeconds(30);

  private static final long MOST = 10_000;

  private final DataSource database;
  private final StandbyBarrier standbys;

  /** It keeps its own house in the thread that asks: waking another costs a lone command more. */
  private final Cache<UUID, Outcome> appended =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .expireAfterWrite(A_MOMENT)
          .maximumSize(MOST)
          .build();

  /** Outcomes that are on one server's disk. */
  public Idempotency(DataSource database) {
    this(database, StandbyBarrier.NONE);
  }

  /**
   * Outcomes that are where they must be.
   *
   * @param standbys proves that what was found will not be lost
   */
  public Idempotency(DataSource database, StandbyBarrier standbys) {
    this.database = database;
    this.standbys = standbys;
  }

  /**
   * The outcome of a command that was sent with a key.
   *
   * @param bodyHash the hash of the body that it was sent with, in hexadecimal; null if nobody sent
   *     it
   * @param stream the stream appended to
   * @param entries the entries appended, in order
   */
  public record Outcome(@Nullable String bodyHash, StreamId stream, List<Appended> entries) {}

  /** An entry that was appended. */
  public record Appended(long index, UUID id, String type, Hash leafHash) {}

  /**
   * Takes note of what is on disk.
   *
   * @param first the index of its first entry
   * @param bodyHash the hash of what was sent, in hexadecimal; null if nobody sent it
   */
  public void appended(PendingAppend command, long first, @Nullable String bodyHash) {
    appended.put(command.key().id(), command.outcome(first, bodyHash));
  }

  /**
   * The outcome of a command that an account sent with a key; empty if it was not used.
   *
   * @throws LedgerUnavailableException also if it is recorded and no standby confirms that it has
   *     it
   */
  public Optional<Outcome> find(String actor, String key) {
    UUID command = CommandRef.foundBy(actor, key);
    return Optional.ofNullable(appended.getIfPresent(command)).or(() -> recorded(command));
  }

  private Optional<Outcome> recorded(UUID command) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT e.stream_type, e.stream_id, e.index, e.bytes, e.type, e.leaf_hash
                FROM ledger.entry c
                JOIN ledger.entry e ON e.index >= c.index AND e.index < c.index + c.command_entries
                WHERE c.command_id = ? ORDER BY e.index
                """)) {
      statement.setObject(1, command);
      Optional<Outcome> found;
      try (ResultSet row = statement.executeQuery()) {
        found = outcome(row);
      }
      if (found.isPresent()) {
        standbys.confirm(connection);
      }
      return found;
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The ledger's database does not answer", e);
    }
  }

  private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
    if (!row.next()) {
      return Optional.empty();
    }
    StreamId stream = new StreamId(row.getString(1), row.getString(2));
    Entry first = EntryFormat.read(row.getBytes(4));
    List<Appended> entries = new ArrayList<>(List.of(appended(row, first)));
    while (row.next()) {
      entries.add(appended(row, EntryFormat.read(row.getBytes(4))));
    }
    return Optional.of(new Outcome(first.circumstances().command().body(), stream, entries));
  }

  private static Appended appended(ResultSet row, Entry entry) throws SQLException {
    return new Appended(row.getLong(3), entry.id(), row.getString(5), Hash.of(row.getBytes(6)));
  }
}
