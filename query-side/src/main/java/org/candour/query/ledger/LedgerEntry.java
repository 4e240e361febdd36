package org.candour.query.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.candour.events.Event;
import org.candour.events.Visibility;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.entry.EntryFormat.UnreadableEntryException;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.candour.query.halt.UnprovenException;
import org.jspecify.annotations.Nullable;

/**
 * An entry at its place in the ledger, decoded once for all who look at it. An entry that this
 * version cannot read still has a place and a stream, so that a view can say what it could not
 * place.
 */
public final class LedgerEntry {

  private final long index;
  private final StreamId stream;
  private final Hash leafHash;
  private final @Nullable Entry entry;
  private final @Nullable UnreadableEntryException failure;

  private LedgerEntry(
      long index,
      StreamId stream,
      Hash leafHash,
      @Nullable Entry entry,
      @Nullable UnreadableEntryException failure) {
    this.index = index;
    this.stream = stream;
    this.leafHash = leafHash;
    this.entry = entry;
    this.failure = failure;
  }

  /** An entry that is already decoded. */
  public static LedgerEntry of(long index, Entry entry, Hash leafHash) {
    return new LedgerEntry(index, entry.stream(), leafHash, entry, null);
  }

  /**
   * An entry as the database keeps it.
   *
   * @throws UnprovenException if its bytes have another hash than the one beside them, or are of
   *     another stream
   */
  static LedgerEntry read(long index, StreamId stream, byte[] leafHash, byte[] bytes) {
    Hash hash = Hash.leaf(bytes);
    if (!Arrays.equals(hash.bytes(), leafHash)) {
      throw new UnprovenException(
          "Entry " + index + " does not have the hash that is kept with it");
    }
    try {
      Entry entry = EntryFormat.read(bytes);
      if (!entry.stream().equals(stream)) {
        throw new UnprovenException("Entry " + index + " is kept as one of another stream");
      }
      return new LedgerEntry(index, stream, hash, entry, null);
    } catch (UnreadableEntryException e) {
      return new LedgerEntry(index, stream, hash, null, e);
    }
  }

  /** The same as corrections make it; itself if there are none. */
  LedgerEntry corrected(@Nullable Corrections corrections) {
    return corrections == null || entry == null
        ? this
        : new LedgerEntry(index, stream, leafHash, corrections.applied(index, entry), null);
  }

  /** Its place in the ledger, counted from 0. */
  public long index() {
    return index;
  }

  public StreamId stream() {
    return stream;
  }

  public Hash leafHash() {
    return leafHash;
  }

  /** True if this version of Candour can read it. */
  public boolean isReadable() {
    return entry != null;
  }

  /**
   * The entry.
   *
   * @throws UnreadableEntryException if this version cannot read it
   */
  public Entry entry() {
    if (entry == null) {
      throw failure == null ? new IllegalStateException("No entry") : failure;
    }
    return entry;
  }

  /** The entry's event. */
  public Event event() {
    return entry().payload();
  }

  /** When the ledger learned it. */
  public Instant recordedAt() {
    return entry().recordedAt();
  }

  /** Who may see it. */
  public Audience audience() {
    if (entry == null) {
      return Audience.STRICTEST;
    }
    Visibility visibility = EventRegistry.instance().visibility(entry);
    if (visibility == Visibility.PUBLIC) {
      return Audience.PUBLIC;
    }
    Set<StreamId> subjects = new TreeSet<>(entry.concerns());
    subjects.add(stream);
    return new Audience(visibility, subjects);
  }

  @Override
  public String toString() {
    return "entry " + index + " of " + stream;
  }
}
