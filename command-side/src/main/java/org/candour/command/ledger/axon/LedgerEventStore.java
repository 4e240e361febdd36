package org.candour.command.ledger.axon;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.candour.command.shell.ReadOnce;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.Event;
import org.candour.events.correction.Corrections;
import org.candour.events.id.StreamId;

/**
 * Axon's event store on the ledger, which loads a stream in as few round trips as it can: none for
 * a stream whose id was made a moment ago, one for a stream too short to have a snapshot, and that
 * one the decision shares.
 */
public final class LedgerEventStore extends EmbeddedEventStore {

  /**
   * Metadata of a command: present if its stream's id was made for it, so that there can be nothing
   * to load. If there is something all the same, appending refuses it.
   */
  public static final String FRESH = "fresh";

  private final LedgerQueries reader;
  private final int eventsASnapshot;

  private LedgerEventStore(Builder builder, LedgerQueries reader, int eventsASnapshot) {
    super(builder);
    this.reader = reader;
    this.eventsASnapshot = eventsASnapshot;
  }

  /**
   * A store on an engine.
   *
   * @param eventsASnapshot how long a stream is when it is first given a snapshot
   */
  public static LedgerEventStore on(
      LedgerEventStorageEngine engine, LedgerQueries reader, int eventsASnapshot) {
    return new LedgerEventStore(
        EmbeddedEventStore.builder().storageEngine(engine), reader, eventsASnapshot);
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier) {
    if (isFresh()) {
      return DomainEventStream.empty();
    }
    StreamId stream = StreamId.parse(aggregateIdentifier);
    List<IndexedEntry> whole =
        CurrentUnitOfWork.isStarted()
            ? ReadOnce.inThisDecision(reader).indexed(stream)
            : reader.indexed(stream);
    return Optional.of(whole)
        .filter(entries -> entries.size() >= eventsASnapshot)
        .flatMap(_ -> afterSnapshot(stream, whole))
        .orElseGet(() -> DomainEventStream.of(LedgerQueries.events(whole)));
  }

  /** What was corrected since a snapshot may lie before it, and then the snapshot is none. */
  private Optional<DomainEventStream> afterSnapshot(StreamId stream, List<IndexedEntry> whole) {
    return storageEngine()
        .readSnapshot(stream.toString())
        .flatMap(snapshot -> {
          List<DomainEventMessage<Event>> since =
              LedgerQueries.events(
                  whole.stream()
                      .filter(one -> one.entry().sequence() > snapshot.getSequenceNumber())
                      .toList());
          return since.stream().anyMatch(event -> Corrections.isOne(event.getPayload()))
              ? Optional.empty()
              : Optional.of(
                  DomainEventStream.concat(
                      DomainEventStream.of(snapshot), DomainEventStream.of(since)));
        });
  }

  private static boolean isFresh() {
    return CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get().getMessage().getMetaData().containsKey(FRESH);
  }
}
