package org.candour.command.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.command.stream.Decider;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * The ledger as a judgement reads it. It keeps the other streams on which the judgement rests, and
 * lets it read none of which the decider does not say so, since nobody would judge that again.
 */
final class ReadForJudging implements LedgerLookup {

  private final LedgerLookup ledger;
  private final StreamId own;
  private final Decider<?, ?, ?> decider;
  private final Set<StreamId> others = new LinkedHashSet<>();

  ReadForJudging(LedgerLookup ledger, StreamId own, Decider<?, ?, ?> decider) {
    this.ledger = ledger;
    this.own = own;
    this.decider = decider;
  }

  /** The other streams that were read until now, in that order. */
  Set<StreamId> others() {
    return others;
  }

  @Override
  public long size() {
    return ledger.size();
  }

  @Override
  public Optional<Entry> entry(long index) {
    Optional<Entry> found = ledger.entry(index);
    found.ifPresent(entry -> read(entry.stream()));
    return found;
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return read(streamType, ledger.openings(streamType));
  }

  @Override
  public List<IndexedEntry> openings(String streamType, StreamId concerned) {
    return read(streamType, ledger.openings(streamType, concerned));
  }

  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    read(stream);
    return ledger.indexed(stream);
  }

  private List<IndexedEntry> read(String streamType, List<IndexedEntry> openings) {
    refuseUnsaid(streamType);
    openings.forEach(one -> read(one.entry().stream()));
    return openings;
  }

  private void read(StreamId stream) {
    if (!stream.equals(own)) {
      refuseUnsaid(stream.type());
      others.add(stream);
    }
  }

  private void refuseUnsaid(String streamType) {
    if (!decider.judgedBy().contains(streamType)) {
      throw new IllegalStateException(
          "The duties of a "
              + decider.stream()
              + " read a "
              + streamType
              + ", which judgedBy() of its decider does not say");
    }
  }
}
