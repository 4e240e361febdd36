package org.candour.command.clerk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.id.StreamId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first entries of the ledger, as corrected by then. */
record LedgerAsAt(JdbcTemplate database, long size) implements LedgerLookup {

  @Override
  public Optional<Entry> entry(long index) {
    return database
        .query(
            "SELECT stream_type, stream_id FROM ledger.entry WHERE index = ? AND index < ?",
            (row, _) -> new StreamId(row.getString(1), row.getString(2)),
            index,
            size)
        .stream()
        .flatMap(stream -> indexed(stream).stream())
        .filter(one -> one.index() == index)
        .map(IndexedEntry::entry)
        .findFirst();
  }

  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    return IndexedEntry.corrected(
        database.query(
            """
            SELECT index, bytes FROM ledger.entry
            WHERE stream_id = ? AND stream_type = ? AND index < ? ORDER BY sequence
            """,
            (row, _) -> new IndexedEntry(row.getLong(1), EntryFormat.read(row.getBytes(2))),
            stream.id(),
            stream.type(),
            size));
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return IndexedEntry.openings(
        database.query(
            """
            SELECT index, bytes FROM ledger.entry
            WHERE stream_type = ? AND index < ? AND (sequence = 0 OR type = 'fact.corrected')
            ORDER BY index
            """,
            (row, _) -> new IndexedEntry(row.getLong(1), EntryFormat.read(row.getBytes(2))),
            streamType,
            size));
  }

  /** The streams in which the entries of another may change a deadline. */
  Set<StreamId> about(StreamId stream) {
    Set<StreamId> about = new HashSet<>();
    stream(stream).forEach(entry -> about.addAll(DeadlinePolicies.instance().about(entry)));
    return about;
  }
}
