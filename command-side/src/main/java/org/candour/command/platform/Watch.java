package org.candour.command.platform;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.Entry;
import org.candour.events.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger's clerk watches in one type of stream. Found by its type; it needs a constructor
 * without parameters.
 */
public interface Watch {

  /** The type of stream. */
  String stream();

  /**
   * What is watched after an entry of such a stream; pure.
   *
   * @param before what was watched before it; null at the stream's first entry
   * @param index the entry's index
   * @return nothing if nothing is watched in this stream
   */
  Optional<Due> after(@Nullable Due before, Entry entry, long index);

  /** The command that records that nothing came by a day. The stream decides whether that is so. */
  StreamCommand silence(StreamId stream, LocalDate due);
}
