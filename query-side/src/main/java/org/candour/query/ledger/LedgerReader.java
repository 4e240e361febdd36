package org.candour.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.candour.query.halt.Halt;
import org.candour.query.halt.UnprovenException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger's tables. Entries never change, so nothing here needs a transaction; and no
 * entry leaves here whose bytes do not have the hash that is kept beside them.
 */
@Component
public class LedgerReader {

  private static final String ENTRY =
      "SELECT index, stream_type, stream_id, leaf_hash, bytes FROM ledger.entry ";
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final JdbcClient jdbc;
  private final Halt halt;

  LedgerReader(LedgerDatabase database, Halt halt) {
    this.jdbc = database.jdbc();
    this.halt = halt;
  }

  /** Where the ledger ends now. */
  public LedgerHead head() {
    return jdbc.sql("SELECT size, recorded_at FROM ledger.head")
        .query((rs, row) -> head(rs))
        .single();
  }

  private static LedgerHead head(ResultSet rs) throws SQLException {
    long size = rs.getLong(1);
    return new LedgerHead(size, size == 0 ? null : rs.getTimestamp(2).toInstant());
  }

  /** The entry at an index, with its bytes. */
  public Optional<LedgerEntryBytes> entry(long index) {
    return jdbc.sql(ENTRY + "WHERE index = ?")
        .param(index)
        .query((rs, row) -> new LedgerEntryBytes(recorded(rs), rs.getBytes(5)))
        .optional();
  }

  /** The hash that the entry at an index has in the log’s tree; the entry itself is not decoded. */
  public Optional<Hash> leafHash(long index) {
    return jdbc.sql("SELECT leaf_hash FROM ledger.entry WHERE index = ?")
        .param(index)
        .query((rs, _) -> Hash.of(rs.getBytes("leaf_hash")))
        .optional();
  }

  /** Up to {@code limit} entries from an index on, in order. */
  public List<LedgerEntry> page(long from, int limit) {
    return jdbc.sql(ENTRY + "WHERE index >= ? ORDER BY index LIMIT ?")
        .param(from)
        .param(limit)
        .query((rs, row) -> recorded(rs))
        .list();
  }

  /**
   * Entries of a stream in order.
   *
   * @param from the first sequence
   * @param size only of the first {@code size} entries of the ledger
   */
  public List<LedgerEntry> stream(StreamId stream, long from, long size, int limit) {
    return jdbc.sql(
            ENTRY
                + "WHERE stream_id = ? AND stream_type = ? AND sequence >= ? AND index < ?"
                + " ORDER BY sequence LIMIT ?")
        .param(stream.id())
        .param(stream.type())
        .param(from)
        .param(size)
        .param(limit)
        .query((rs, row) -> recorded(rs))
        .list();
  }

  /**
   * The entries that opened some streams of one type.
   *
   * @param size only of the first {@code size} entries of the ledger
   */
  public List<LedgerEntry> openings(String type, Collection<String> streams, long size) {
    return jdbc.sql(
            ENTRY + "WHERE stream_id = ANY (?) AND stream_type = ? AND sequence = 0 AND index < ?")
        .param(streams.toArray(String[]::new))
        .param(type)
        .param(size)
        .query((rs, row) -> recorded(rs))
        .list();
  }

  /** How many entries had been recorded at an instant. */
  public long sizeAt(Instant instant) {
    Instant at = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    return jdbc.sql("SELECT ledger.size_at(?)")
        .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** When the entry at an index was recorded. */
  public Optional<Instant> recordedAt(long index) {
    return jdbc.sql("SELECT recorded_at FROM ledger.entry WHERE index = ?")
        .param(index)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** When these entries were recorded, by their indexes; of those that are not there, nothing. */
  public Map<Long, Instant> recordedAt(Collection<Long> indexes) {
    Map<Long, Instant> recorded = new HashMap<>();
    jdbc.sql("SELECT index, recorded_at FROM ledger.entry WHERE index = ANY (?)")
        .param(indexes.toArray(Long[]::new))
        .query(row -> {
          recorded.put(row.getLong(1), row.getTimestamp(2).toInstant());
        });
    return recorded;
  }

  /** The first entries of commands, by what the ledger finds their keys by. */
  public Map<UUID, Long> ofCommands(Collection<UUID> commands) {
    Map<UUID, Long> first = new HashMap<>();
    jdbc.sql("SELECT command_id, index FROM ledger.entry WHERE command_id = ANY (?)")
        .param(commands.toArray(UUID[]::new))
        .query(row -> {
          first.put(row.getObject(1, UUID.class), row.getLong(2));
        });
    return first;
  }

  /** The entries at these indexes, with their bytes, in order. */
  public List<LedgerEntryBytes> entries(List<Long> indexes) {
    return jdbc.sql(ENTRY + "WHERE index = ANY (?) ORDER BY index")
        .param(indexes.toArray(Long[]::new))
        .query((rs, row) -> new LedgerEntryBytes(recorded(rs), rs.getBytes(5)))
        .list();
  }

  /** The entries of some streams up to an index of each, in the order of the ledger. */
  public List<LedgerEntry> upTo(Map<StreamId, Long> last) {
    List<StreamId> streams = List.copyOf(last.keySet());
    return jdbc.sql(
            ENTRY
                + """
                JOIN unnest(?::text[], ?::text[], ?::bigint[]) AS until(id, type, last)
                  ON stream_id = until.id AND stream_type = until.type AND index <= until.last
                ORDER BY index
                """)
        .param(streams.stream().map(StreamId::id).toArray(String[]::new))
        .param(streams.stream().map(StreamId::type).toArray(String[]::new))
        .param(streams.stream().map(last::get).toArray(Long[]::new))
        .query((rs, row) -> recorded(rs))
        .list();
  }

  /** The corrections in streams among the first {@code size} entries of the ledger, in order. */
  public List<LedgerEntry> corrections(Collection<StreamId> streams, long size) {
    return jdbc.sql(
            ENTRY
                + """
                WHERE type = 'fact.corrected' AND index < ? AND (stream_id, stream_type) IN
                  (SELECT * FROM unnest(?::text[], ?::text[]))
                ORDER BY index
                """)
        .param(size)
        .param(streams.stream().map(StreamId::id).toArray(String[]::new))
        .param(streams.stream().map(StreamId::type).toArray(String[]::new))
        .query((rs, row) -> recorded(rs))
        .list();
  }

  /** The hashes that entries have in the log's tree, in order; they themselves are not decoded. */
  public List<Hash> leafHashes(long from, long to) {
    return jdbc.sql(
            "SELECT leaf_hash FROM ledger.entry WHERE index >= ? AND index < ? ORDER BY index")
        .param(from)
        .param(to)
        .query((rs, _) -> Hash.of(rs.getBytes(1)))
        .list();
  }

  private LedgerEntry recorded(ResultSet rs) throws SQLException {
    try {
      return LedgerEntry.read(
          rs.getLong(1),
          new StreamId(rs.getString(2), rs.getString(3)),
          rs.getBytes(4),
          rs.getBytes(5));
    } catch (UnprovenException e) {
      halt.raise(e);
      throw e;
    }
  }
}
