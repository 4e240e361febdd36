package org.candour.command.ledger.axon;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.shell.SnapshotFormat;
import org.candour.command.shell.SnapshotFormat.Snapshot;
import org.candour.command.shell.StreamShell;
import org.candour.events.id.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * States of long streams, kept so that they load fast. A snapshot that the ledger did not make, or
 * that cannot be read, is passed over, and the stream is folded from its start.
 */
public final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final DataSource database;
  private final SnapshotFormat format;
  private final SnapshotSeal seal;

  public Snapshots(DataSource database, SnapshotFormat format, SnapshotSeal seal) {
    this.database = database;
    this.format = format;
    this.seal = seal;
  }

  void store(DomainEventMessage<?> snapshot) {
    StreamId stream = StreamId.parse(snapshot.getAggregateIdentifier());
    Snapshot state = format.write((StreamShell) snapshot.getPayload());
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO ledger.snapshot (stream_type, stream_id, sequence, class, state, mac)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)) {
      insert.setString(1, stream.type());
      insert.setString(2, stream.id());
      insert.setLong(3, snapshot.getSequenceNumber());
      insert.setString(4, state.type());
      insert.setBytes(5, state.json().getBytes(StandardCharsets.UTF_8));
      insert.setBytes(6, seal.of(stream, snapshot.getSequenceNumber(), state));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerUnavailableException("A snapshot of " + stream + " was not stored", e);
    }
  }

  Optional<DomainEventMessage<?>> read(StreamId stream) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT sequence, class, state, mac FROM ledger.snapshot
                WHERE stream_id = ? AND stream_type = ? ORDER BY sequence DESC LIMIT 1
                """)) {
      select.setString(1, stream.id());
      select.setString(2, stream.type());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? snapshot(stream, row) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The ledger's database does not answer", e);
    }
  }

  private Optional<DomainEventMessage<?>> snapshot(StreamId stream, ResultSet row)
      throws SQLException {
    Snapshot kept =
        new Snapshot(row.getString(2), new String(row.getBytes(3), StandardCharsets.UTF_8));
    if (!seal.holds(stream, row.getLong(1), kept, row.getBytes(4))) {
      LOG.error(
          "The snapshot of {} at {} was not made by this ledger, or was changed since: it is not"
              + " believed, and the stream is folded from its entries",
          stream,
          row.getLong(1));
      return Optional.empty();
    }
    Optional<StreamShell> shell = format.read(stream, kept);
    if (shell.isEmpty()) {
      LOG.warn("A snapshot of {} is none that this version knows, and is passed over", stream);
      return Optional.empty();
    }
    return Optional.of(
        new GenericDomainEventMessage<>(
            stream.type(), stream.toString(), row.getLong(1), shell.get()));
  }
}
