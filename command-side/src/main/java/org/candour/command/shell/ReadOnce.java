package org.candour.command.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * The ledger as one decision reads it. The order of events, every duty and the silences that may be
 * lifted ask for the same few streams, and each is fetched once.
 */
public final class ReadOnce implements LedgerLookup {

  private static final String RESOURCE = ReadOnce.class.getName();

  private final LedgerLookup ledger;
  private final Map<Long, Optional<Entry>> entries = new HashMap<>();
  private final Map<String, List<IndexedEntry>> openings = new HashMap<>();
  private final Map<String, List<IndexedEntry>> concerning = new HashMap<>();
  private final Map<StreamId, List<IndexedEntry>> streams = new HashMap<>();

  private ReadOnce(LedgerLookup ledger) {
    this.ledger = ledger;
  }

  /** The ledger as the decision at hand reads it; each try to decide reads it anew. */
  public static LedgerLookup inThisDecision(LedgerLookup ledger) {
    return CurrentUnitOfWork.get().getOrComputeResource(RESOURCE, _ -> new ReadOnce(ledger));
  }

  @Override
  public long size() {
    return ledger.size();
  }

  @Override
  public Optional<Entry> entry(long index) {
    return entries.computeIfAbsent(index, ledger::entry);
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return openings.computeIfAbsent(streamType, ledger::openings);
  }

  @Override
  public List<IndexedEntry> openings(String streamType, StreamId concerned) {
    return concerning.computeIfAbsent(
        streamType + " " + concerned, _ -> ledger.openings(streamType, concerned));
  }

  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    return streams.computeIfAbsent(stream, ledger::indexed);
  }
}
