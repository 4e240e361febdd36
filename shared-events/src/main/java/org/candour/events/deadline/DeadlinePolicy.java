package org.candour.events.deadline;

import java.util.Optional;
import java.util.Set;
import org.candour.events.entry.EventRegistry;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * Says of one kind of deadline in one type of stream when it falls due and when it is met: a pure
 * fold of entries. Found by its type; it needs a constructor without parameters.
 */
public interface DeadlinePolicy {

  /** The type of stream in which it falls due. */
  String stream();

  /** Its name among the deadlines of that type of stream. */
  String name();

  DeadlineKind kind();

  /**
   * Whether it is the deadline that a stream of this type is mostly about. There is at most one a
   * type; it stands in every stream from its first entry on.
   */
  default boolean chief() {
    return false;
  }

  /** Whether it is also listed in a stream that was opened with imported history. */
  default boolean ofImports() {
    return true;
  }

  /** The types of streams whose entries bear on it. */
  default Set<String> reads() {
    return Set.of(stream());
  }

  /** The streams of this type in which an entry may change it: where the entry's own event stands. */
  default Set<StreamId> about(Entry entry) {
    return entry.stream().type().equals(stream())
            && EventRegistry.instance().isOf(stream(), entry.payload())
        ? Set.of(entry.stream())
        : Set.of();
  }

  /**
   * The other streams in which entries that bear on it may stand.
   *
   * @param opening the first entry of its own stream
   */
  default Set<StreamId> besides(Entry opening) {
    return Set.of();
  }

  /** Whether an entry asks it of others than before, whom alone it concerns from then on. */
  default boolean asksOthers(Entry entry) {
    return false;
  }

  /**
   * The deadline after an entry {@linkplain #about about} its stream.
   *
   * @param before the deadline before it; empty at the stream's first entry
   * @param index the entry's index
   * @return empty if nothing falls due there
   */
  Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index);
}
