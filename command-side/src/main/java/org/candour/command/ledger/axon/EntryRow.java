package org.candour.command.ledger.axon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.candour.command.shell.StreamShell;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.Event;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;

/** A row of {@code ledger.entry}, read for Axon. */
final class EntryRow {

  private final long index;
  private final byte[] bytes;

  EntryRow(long index, byte[] bytes) {
    this.index = index;
    this.bytes = bytes;
  }

  /** From a row whose columns are the index and the bytes. */
  static EntryRow of(ResultSet row) throws SQLException {
    return new EntryRow(row.getLong(1), row.getBytes(2));
  }

  /** Whether another row says the same at the same place. */
  boolean sameAs(EntryRow other) {
    return index == other.index && Arrays.equals(bytes, other.bytes);
  }

  IndexedEntry indexed() {
    return new IndexedEntry(index, entry());
  }

  private Entry entry() {
    return EntryFormat.read(bytes);
  }

  TrackedEventMessage<Event> trackedEvent() {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(index), domainEvent(entry()));
  }

  static DomainEventMessage<Event> domainEvent(Entry entry) {
    Instant recordedAt = entry.recordedAt();
    return new GenericDomainEventMessage<>(
        entry.stream().type(),
        entry.stream().toString(),
        entry.sequence(),
        entry.payload(),
        Map.of(StreamShell.CIRCUMSTANCES, entry.circumstances()),
        entry.id().toString(),
        recordedAt);
  }
}
