package org.candour.command.ledger.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.Event;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** Reads the ledger: for decisions, and for Axon. */
public final class LedgerQueries implements LedgerLookup {

  private static final int PAGE = 2_000;

  private final DataSource database;
  private final StreamCache streams = new StreamCache();

  public LedgerQueries(DataSource database) {
    this.database = database;
  }

  @Override
  public long size() {
    return number("SELECT size FROM ledger.head", Query.NONE).orElse(0);
  }

  /** How many entries were recorded before an instant. */
  long sizeBefore(Instant instant) {
    Instant justBefore = instant.truncatedTo(ChronoUnit.MICROS).minus(1, ChronoUnit.MICROS);
    return number(
            "SELECT ledger.size_at(?)",
            statement -> statement.setObject(1, justBefore.atOffset(ZoneOffset.UTC)))
        .orElse(0);
  }

  @Override
  public Optional<Entry> entry(long index) {
    List<IndexedEntry> found =
        rows(
            """
            SELECT index, bytes FROM ledger.entry WHERE index = ?
            UNION ALL
            SELECT c.index, c.bytes FROM ledger.entry e JOIN ledger.entry c
              ON c.stream_id = e.stream_id AND c.stream_type = e.stream_type
                AND c.sequence > e.sequence AND c.type = 'fact.corrected'
              WHERE e.index = ?
            ORDER BY index
            """,
            statement -> {
              statement.setLong(1, index);
              statement.setLong(2, index);
            },
            EntryRow::indexed);
    return IndexedEntry.corrected(found).stream().findFirst().map(IndexedEntry::entry);
  }

  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    return IndexedEntry.corrected(whole(stream));
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return IndexedEntry.openings(
        rows(
            """
            SELECT index, bytes FROM ledger.entry WHERE stream_type = ? AND sequence = 0
            UNION ALL
            SELECT index, bytes FROM ledger.entry WHERE stream_type = ? AND type = 'fact.corrected'
            ORDER BY index
            """,
            statement -> {
              statement.setString(1, streamType);
              statement.setString(2, streamType);
            },
            EntryRow::indexed));
  }

  /** Besides those that concerned it when they were recorded, what corrections make concern it. */
  @Override
  public List<IndexedEntry> openings(String streamType, StreamId concerned) {
    List<IndexedEntry> found =
        rows(
            """
            WITH corrections AS (
              SELECT index, stream_id, bytes FROM ledger.entry
              WHERE stream_type = ? AND type = 'fact.corrected'
            )
            SELECT index, bytes FROM ledger.entry
            WHERE stream_type = ? AND sequence = 0
              AND ledger.concerns(bytes) @> to_jsonb(?::text)
            UNION
            SELECT e.index, e.bytes FROM corrections c JOIN ledger.entry e
              ON e.stream_id = c.stream_id AND e.stream_type = ? AND e.sequence = 0
            UNION SELECT index, bytes FROM corrections
            ORDER BY index
            """,
            statement -> {
              statement.setString(1, streamType);
              statement.setString(2, streamType);
              statement.setString(3, concerned.toString());
              statement.setString(4, streamType);
            },
            EntryRow::indexed);
    return LedgerLookup.concerning(concerned, IndexedEntry.openings(found));
  }

  @Override
  public Set<OrganisationId> joined() {
    return rows(
            "SELECT index, bytes FROM ledger.entry WHERE type = 'organisation.joined'",
            Query.NONE,
            EntryRow::indexed)
        .stream()
        .map(one -> new OrganisationId(one.entry().stream().id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The events of a stream as corrected. */
  List<DomainEventMessage<Event>> events(StreamId stream) {
    return events(indexed(stream));
  }

  /** The events of a stream from one on, as they were recorded. */
  List<DomainEventMessage<Event>> events(StreamId stream, long firstSequence) {
    return events(from(stream, firstSequence).stream().map(EntryRow::indexed).toList());
  }

  static List<DomainEventMessage<Event>> events(List<IndexedEntry> entries) {
    return entries.stream().map(one -> EntryRow.domainEvent(one.entry())).toList();
  }

  public OptionalLong lastSequence(StreamId stream) {
    return number(
        """
        SELECT sequence FROM ledger.entry
        WHERE stream_id = ? AND stream_type = ? ORDER BY sequence DESC LIMIT 1
        """,
        statement -> {
          statement.setString(1, stream.id());
          statement.setString(2, stream.type());
        });
  }

  /** All entries from an index up to the end as it is when it is reached, page by page. */
  Spliterator<TrackedEventMessage<Event>> from(long index) {
    return new LogPages(index, this::page, PAGE);
  }

  private List<EntryRow> page(long first) {
    return rows(
        "SELECT index, bytes FROM ledger.entry WHERE index >= ? ORDER BY index LIMIT " + PAGE,
        statement -> statement.setLong(1, first),
        Function.identity());
  }

  private List<IndexedEntry> whole(StreamId stream) {
    return streams.whole(stream, first -> from(stream, first));
  }

  private List<EntryRow> from(StreamId stream, long firstSequence) {
    return rows(
        """
        SELECT index, bytes FROM ledger.entry
        WHERE stream_id = ? AND stream_type = ? AND sequence >= ? ORDER BY sequence
        """,
        statement -> {
          statement.setString(1, stream.id());
          statement.setString(2, stream.type());
          statement.setLong(3, firstSequence);
        },
        Function.identity());
  }

  private <T> List<T> rows(String sql, Query query, Function<EntryRow, T> as) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      query.fill(statement);
      try (ResultSet row = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (row.next()) {
          found.add(as.apply(EntryRow.of(row)));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The ledger's database does not answer", e);
    }
  }

  private OptionalLong number(String sql, Query query) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      query.fill(statement);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The ledger's database does not answer", e);
    }
  }

  /** Fills the parameters of a statement. */
  private interface Query {
    Query NONE = _ -> {};

    void fill(PreparedStatement statement) throws SQLException;
  }
}
