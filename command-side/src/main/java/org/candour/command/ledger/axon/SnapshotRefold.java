package org.candour.command.ledger.axon;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.SnapshotFormat;
import org.candour.command.shell.SnapshotFormat.Snapshot;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Folds the streams that have snapshots afresh from their entries, one at a time, and names each
 * snapshot that says something else.
 */
public final class SnapshotRefold {

  private final Connection snapshots;
  private final Connection entries;
  private final SnapshotFormat format;

  /**
   * A refold.
   *
   * @param snapshots and
   * @param entries connections with a transaction open each, so that cursors hold
   */
  public SnapshotRefold(Connection snapshots, Connection entries, Deciders deciders) {
    this.snapshots = snapshots;
    this.entries = entries;
    this.format = new SnapshotFormat(deciders);
  }

  /**
   * Compares all snapshots.
   *
   * @param fault told what is wrong
   * @return how many there are
   */
  public long check(Consumer<String> fault, Runnable progress) throws SQLException {
    long count = 0;
    try (PreparedStatement select =
        snapshots.prepareStatement(
            "SELECT stream_type, stream_id, sequence, class, state FROM ledger.snapshot")) {
      select.setFetchSize(1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          count++;
          String wrong = wrong(row);
          if (wrong != null) {
            fault.accept(
                "The snapshot of %s/%s at %d %s"
                    .formatted(row.getString(1), row.getString(2), row.getLong(3), wrong));
          }
          progress.run();
        }
      }
    }
    return count;
  }

  private @Nullable String wrong(ResultSet row) throws SQLException {
    StreamId stream = new StreamId(row.getString(1), row.getString(2));
    long sequence = row.getLong(3);
    Snapshot kept =
        new Snapshot(row.getString(4), new String(row.getBytes(5), StandardCharsets.UTF_8));
    List<Entry> history = history(stream, sequence);
    if (history.size() != sequence + 1) {
      return "is of more entries than its stream has";
    }
    return format
            .fold(stream.type(), history)
            .filter(fresh -> format.same(stream, fresh, kept))
            .isPresent()
        ? null
        : "does not hold what its entries amount to";
  }

  /**
   * What a stream's entries say once its corrections up to there are heeded, as when it is loaded.
   */
  private List<Entry> history(StreamId stream, long last) throws SQLException {
    try (PreparedStatement select =
        entries.prepareStatement(
            """
            SELECT index, bytes FROM ledger.entry
            WHERE stream_id = ? AND stream_type = ? AND sequence <= ? ORDER BY sequence
            """)) {
      select.setString(1, stream.id());
      select.setString(2, stream.type());
      select.setLong(3, last);
      List<IndexedEntry> history = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          history.add(EntryRow.of(row).indexed());
        }
      }
      return IndexedEntry.corrected(history).stream().map(IndexedEntry::entry).toList();
    }
  }
}
