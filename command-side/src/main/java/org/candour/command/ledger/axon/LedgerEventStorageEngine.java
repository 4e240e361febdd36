package org.candour.command.ledger.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.candour.command.ledger.append.EventEncryption;
import org.candour.command.ledger.append.Idempotency;
import org.candour.command.ledger.append.PendingAppend;
import org.candour.command.ledger.append.PendingAppend.IdempotencyKey;
import org.candour.command.ledger.append.PendingAppend.PendingEntry;
import org.candour.command.ledger.append.Sequencer;
import org.candour.command.shell.StreamShell;
import org.candour.events.Event;
import org.candour.events.entry.EntryFormat;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on the ledger. Appending goes through the {@link Sequencer} and returns when
 * the entries are on disk; tokens are plain indexes, because an index is never seen before a
 * smaller one.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {

  private final Sequencer sequencer;
  private final LedgerQueries reader;
  private final Snapshots snapshots;
  private final EventEncryption sealing;
  private final Idempotency outcomes;

  public LedgerEventStorageEngine(
      Sequencer sequencer,
      LedgerQueries reader,
      Snapshots snapshots,
      EventEncryption sealing,
      Idempotency outcomes) {
    this.outcomes = outcomes;
    this.sealing = sealing;
    this.sequencer = sequencer;
    this.reader = reader;
    this.snapshots = snapshots;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    PendingAppend command = pending(events);
    try {
      long first = sequencer.append(command).join();
      outcomes.appended(command, first, circumstances(events.getFirst()).command().body());
      events.forEach(event -> sealing.recorded((Event) event.getPayload()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private PendingAppend pending(List<? extends EventMessage<?>> events) {
    List<PendingEntry> entries = new ArrayList<>(events.size());
    Set<StreamId> streams = new HashSet<>();
    for (EventMessage<?> event : events) {
      StreamId stream = StreamId.parse(((DomainEventMessage<?>) event).getAggregateIdentifier());
      entries.add(
          entry((DomainEventMessage<?>) event, stream, streams.add(stream), entries.isEmpty()));
    }
    EventMessage<?> first = events.getFirst();
    EntryMetadata circumstances = circumstances(first);
    return new PendingAppend(
        entries, IdempotencyKey.of(circumstances.by().actor(), circumstances.command().id()));
  }

  /** Only the first entry of a command says what was sent. */
  private PendingEntry entry(
      DomainEventMessage<?> event, StreamId stream, boolean first, boolean saysWhatWasSent) {
    UUID id = UUID.fromString(event.getIdentifier());
    EntryMetadata circumstances = circumstances(event);
    Event payload = sealing.seal((Event) event.getPayload(), id);
    return new PendingEntry(
        id,
        EventRegistry.instance().typeOf(payload.getClass()).value(),
        stream,
        event.getSequenceNumber(),
        first,
        EntryFormat.write(
            id,
            stream,
            event.getSequenceNumber(),
            saysWhatWasSent ? circumstances : circumstances.withoutBody(),
            concerns(event),
            payload));
  }

  private static EntryMetadata circumstances(EventMessage<?> event) {
    return (EntryMetadata) metadata(event, StreamShell.CIRCUMSTANCES);
  }

  @SuppressWarnings("unchecked")
  private static Set<StreamId> concerns(EventMessage<?> event) {
    return (Set<StreamId>) metadata(event, StreamShell.CONCERNS);
  }

  private static Object metadata(EventMessage<?> event, String name) {
    return Objects.requireNonNull(
        event.getMetaData().get(name), () -> "An event carries no " + name);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    long after = token == null ? -1 : token.position().orElse(-1);
    return StreamSupport.stream(reader.from(after + 1), false);
  }

  /** A stream from its start as corrected; a part of one as it was recorded. */
  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    StreamId stream = StreamId.parse(aggregateIdentifier);
    return DomainEventStream.of(
        firstSequenceNumber == 0
            ? reader.events(stream)
            : reader.events(stream, firstSequenceNumber));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    OptionalLong last = reader.lastSequence(StreamId.parse(aggregateIdentifier));
    return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    snapshots.store(snapshot);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return snapshots.read(StreamId.parse(aggregateIdentifier));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return before(reader.size());
  }

  /** The token behind which the first entry recorded at or after an instant stands. */
  @Override
  public @Nullable TrackingToken createTokenAt(Instant instant) {
    return before(reader.sizeBefore(instant));
  }

  private static @Nullable TrackingToken before(long size) {
    return size == 0 ? null : new GlobalSequenceTrackingToken(size - 1);
  }
}
