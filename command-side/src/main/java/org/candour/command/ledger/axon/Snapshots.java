package org.candour.command.ledger.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.stream.StreamAggregate;
import org.candour.events.id.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * States of long streams, kept so that they load fast. A snapshot that cannot be read is passed
 * over, and the stream is folded from its start.
 */
public final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final DataSource database;
  private final Serializer serializer;

  public Snapshots(DataSource database, Serializer serializer) {
    this.database = database;
    this.serializer = serializer;
  }

  void store(DomainEventMessage<?> snapshot) {
    StreamId stream = StreamId.parse(snapshot.getAggregateIdentifier());
    SerializedObject<byte[]> state = serializer.serialize(snapshot.getPayload(), byte[].class);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO ledger.snapshot (stream_type, stream_id, sequence, revision, class, state)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)) {
      insert.setString(1, stream.type());
      insert.setString(2, stream.id());
      insert.setLong(3, snapshot.getSequenceNumber());
      insert.setString(4, state.getType().getRevision());
      insert.setString(5, state.getType().getName());
      insert.setBytes(6, state.getData());
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
                SELECT sequence, revision, class, state FROM ledger.snapshot
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
    Object state =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                row.getBytes(4), byte[].class, row.getString(3), row.getString(2)));
    if (!(state instanceof StreamAggregate<?> aggregate) || !aggregate.isOf(stream)) {
      LOG.warn("A snapshot of {} is none that this version knows, and is passed over", stream);
      return Optional.empty();
    }
    return Optional.of(
        new GenericDomainEventMessage<>(
            stream.type(), stream.toString(), row.getLong(1), aggregate));
  }
}
