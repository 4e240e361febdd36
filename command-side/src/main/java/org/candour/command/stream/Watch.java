package org.candour.command.stream;

import java.util.List;
import java.util.Set;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * What the ledger's clerk watches in one type of stream. Found by its type; it needs a constructor
 * without parameters.
 */
public interface Watch {
  /** The type of stream. */
  String stream();

  /** The types of streams whose entries bear on what is watched. */
  default Set<String> reads() {
    return Set.of(stream());
  }

  /** The streams of this type in which an entry may change what is watched. */
  default Set<StreamId> about(Entry entry) {
    return entry.stream().type().equals(stream()) ? Set.of(entry.stream()) : Set.of();
  }

  /**
   * What is watched in a stream after an entry; pure.
   *
   * @param before what was watched before it; empty at the stream's first entry
   * @param index the entry's index
   * @return everything that is watched in this stream, once each, with or without a day; never
   *     empty
   */
  List<Due> after(List<Due> before, Entry entry, long index);

  /**
   * The command that records that nothing came by a day. The stream decides whether that is so.
   *
   * @param due what is watched, with a day
   */
  StreamCommand silence(StreamId stream, Due due);
}
