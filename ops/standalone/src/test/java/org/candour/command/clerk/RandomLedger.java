package org.candour.command.clerk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.EventRegistry;
import org.candour.events.entry.Source;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.candour.ops.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A ledger in a database and in memory, to which entries are written one by one. */
final class RandomLedger implements LedgerLookup, AutoCloseable {

  private static final Source REPORT =
      new Source("A report", null, null, null, null, Source.Confidence.MEDIUM, null);

  private final EmbeddedDatabase server = EmbeddedDatabase.temporary();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<StreamId, List<IndexedEntry>> streams = new HashMap<>();
  private final SingleConnectionDataSource clerk;
  private final SingleConnectionDataSource owner;
  private final JdbcTemplate writing;

  RandomLedger() {
    server.createDatabase("deadlines");
    owner = as("candour_owner");
    clerk = as("candour_command");
    Flyway.configure()
        .dataSource(server.jdbcUrl("deadlines"), "candour_owner", server.password("candour_owner"))
        .locations("classpath:db/ledger")
        .schemas("ledger")
        .defaultSchema("ledger")
        .placeholders(
            Map.of(
                "owner",
                "candour_owner",
                "command",
                "candour_command",
                "query",
                "candour_query",
                "vault",
                "candour_vault"))
        .load()
        .migrate();
    writing = new JdbcTemplate(owner);
  }

  private SingleConnectionDataSource as(String role) {
    return new SingleConnectionDataSource(
        server.jdbcUrl("deadlines"), role, server.password(role), true);
  }

  /** As the clerk connects. */
  DataSource clerk() {
    return clerk;
  }

  /** Writes an entry, and reads it as everybody does. */
  Entry append(StreamId stream, Event event, String on, boolean imported, LocalDate today) {
    long index = entries.size();
    long sequence = stream(stream).size();
    Instant at = today.atTime(12, 0).toInstant(ZoneOffset.UTC).plusMillis(index);
    byte[] bytes =
        EntryFormat.write(
                new UUID(0x4000L | (index << 16), 0x8000000000000000L | index),
                stream,
                sequence,
                metadata(index, on, imported),
                event.concerns(),
                event)
            .stamp(at);
    writing.update(
        "INSERT INTO ledger.entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        index,
        at.atOffset(ZoneOffset.UTC),
        EventRegistry.instance().typeOf(event.getClass()).value(),
        stream.type(),
        stream.id(),
        sequence,
        Hash.leaf(bytes).bytes(),
        bytes);
    writing.update(
        "UPDATE ledger.head SET size = ?, recorded_at = ?", index + 1, Timestamp.from(at));
    Entry entry = EntryFormat.read(bytes);
    entries.add(entry);
    streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(new IndexedEntry(index, entry));
    return entry;
  }

  static EntryMetadata metadata(long index, String on, boolean imported) {
    return new EntryMetadata(
        new Actor("registrar-1", Role.REGISTRAR, null, null),
        new CommandRef("key-" + index, "record"),
        PartialDate.parse(on),
        null,
        null,
        List.of(),
        List.of(),
        imported ? REPORT : null,
        null);
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public Optional<Entry> entry(long index) {
    return index < size()
        ? indexed(entries.get((int) index).stream()).stream()
            .filter(one -> one.index() == index)
            .map(IndexedEntry::entry)
            .findFirst()
        : Optional.empty();
  }

  /** The whole ledger as it is to be told, without what corrects it. */
  List<IndexedEntry> told() {
    return streams.keySet().stream()
        .flatMap(stream -> indexed(stream).stream())
        .filter(one -> !(one.entry().payload() instanceof FactCorrected))
        .sorted(Comparator.comparingLong(IndexedEntry::index))
        .toList();
  }

  @Override
  public List<Entry> stream(StreamId stream) {
    return indexed(stream).stream().map(IndexedEntry::entry).toList();
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return streams.keySet().stream()
        .filter(stream -> stream.type().equals(streamType))
        .map(stream -> indexed(stream).getFirst())
        .toList();
  }

  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    return IndexedEntry.corrected(streams.getOrDefault(stream, List.of()));
  }

  @Override
  public void close() {
    clerk.destroy();
    owner.destroy();
    server.close();
  }
}
