package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;

/** Verifies a log from its first entry to its last; every test of the log ends with it. */
public final class WholeLog {

  private final DataSource database;
  private final List<Row> rows;

  private WholeLog(DataSource database) {
    this.database = database;
    this.rows =
        Sql.rows(
            database,
            "SELECT index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash, bytes"
                + " FROM ledger.entry ORDER BY index",
            row ->
                new Row(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    new StreamId(row.getString(4), row.getString(5)),
                    row.getLong(6),
                    Hash.of(row.getBytes(7)),
                    EntryFormat.read(row.getBytes(8)),
                    Hash.leaf(row.getBytes(8))));
  }

  private record Row(
      long index,
      Instant recordedAt,
      String type,
      StreamId stream,
      long sequence,
      Hash leaf,
      Entry entry,
      Hash recomputed) {}

  private record Keyed(UUID id, long first, int entries) {}

  /** Verifies the log of a database and gives its entries. */
  public static List<Entry> verify(TestDatabase database) {
    return verify(database.as("candour_owner"));
  }

  /** Verifies the log of a database that is connected to as its owner. */
  public static List<Entry> verify(DataSource database) {
    WholeLog log = new WholeLog(database);
    log.isDenseAndNeverGoesBackInTime();
    log.saysInItsColumnsWhatItsBytesSay();
    log.hasTheRootOfItsHead();
    log.hasDenseStreams();
    log.belongsToItsCommands();
    log.hasNoDivergingCheckpoint();
    return log.rows.stream().map(Row::entry).toList();
  }

  private void isDenseAndNeverGoesBackInTime() {
    Instant before = Instant.MIN;
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).index()).isEqualTo(i);
      assertThat(rows.get(i).recordedAt()).isAfterOrEqualTo(before);
      before = rows.get(i).recordedAt();
    }
  }

  private void saysInItsColumnsWhatItsBytesSay() {
    for (Row row : rows) {
      assertThat(row.leaf()).isEqualTo(row.recomputed());
      assertThat(row.entry().recordedAt()).isEqualTo(row.recordedAt());
      assertThat(row.entry().type()).isEqualTo(row.type());
      assertThat(row.entry().stream()).isEqualTo(row.stream());
      assertThat(row.entry().sequence()).isEqualTo(row.sequence());
    }
  }

  private void hasTheRootOfItsHead() {
    Frontier head =
        Sql.rows(
                database,
                "SELECT size, frontier FROM ledger.head",
                row -> Frontier.of(row.getLong(1), row.getBytes(2)))
            .getFirst();
    assertThat(head.size()).isEqualTo(rows.size());
    assertThat(head.root()).isEqualTo(rootOf(rows.size()));
  }

  private Hash rootOf(long size) {
    return Frontier.EMPTY.append(rows.stream().limit(size).map(Row::recomputed).toList()).root();
  }

  private void hasDenseStreams() {
    Map<StreamId, Long> next = new HashMap<>();
    for (Row row : rows) {
      assertThat(row.sequence()).isEqualTo(next.getOrDefault(row.stream(), 0L));
      next.merge(row.stream(), 1L, Long::sum);
    }
  }

  /** The ranges of entries that commands led to cover the log, each entry once. */
  private void belongsToItsCommands() {
    List<Keyed> commands =
        Sql.rows(
            database,
            """
            SELECT command_id, index, command_entries FROM ledger.entry
            WHERE command_id IS NOT NULL ORDER BY index
            """,
            row -> new Keyed(row.getObject(1, UUID.class), row.getLong(2), row.getInt(3)));
    List<Keyed> expected = new ArrayList<>();
    for (Row row : rows) {
      UUID id =
          CommandRef.foundBy(
              row.entry().circumstances().by().actor(), row.entry().circumstances().command().id());
      Keyed last = expected.isEmpty() ? null : expected.getLast();
      if (last != null && last.id().equals(id)) {
        expected.set(expected.size() - 1, new Keyed(id, last.first(), last.entries() + 1));
      } else {
        expected.add(new Keyed(id, row.index(), 1));
      }
    }
    assertThat(commands).isEqualTo(expected);
  }

  private void hasNoDivergingCheckpoint() {
    Sql.rows(
            database,
            "SELECT size, root FROM ledger.checkpoint",
            row -> Map.entry(row.getLong(1), Hash.of(row.getBytes(2))))
        .forEach(signed -> {
          assertThat(signed.getKey()).isLessThanOrEqualTo(rows.size());
          assertThat(signed.getValue()).isEqualTo(rootOf(signed.getKey()));
        });
  }
}
