package org.candour.events.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EventRegistry;
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

  /** The term that a duty sets for it; empty where whoever speaks sets the day. */
  default Optional<DutyTerm> term() {
    return Optional.empty();
  }

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

  /**
   * The streams of this type in which an entry may change it: where the entry's own event stands.
   */
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

  /**
   * The types of other streams whose first entry may bear on what an entry sets here, such as
   * promises that answer what was asked. That first entry concerns this stream.
   */
  default Set<String> begunBeside(Entry own) {
    return Set.of();
  }

  /**
   * Which of several such deadlines in one stream an entry bears on, by names of the policy's own;
   * empty for all that there are. Of most there is one a stream, which has no such name.
   *
   * @param index the entry’s index, which may be that name
   */
  default Set<String> items(Entry entry, long index) {
    return Set.of("");
  }

  /**
   * Whether something that nobody can tell to be it, and nobody can tell not to be it, came by the
   * day: nobody is held to have been silent who may have spoken.
   *
   * @param history all entries that bear on it, by their indexes
   */
  default boolean perhapsCame(LocalDate due, NavigableMap<Long, Entry> history) {
    return false;
  }

  /**
   * The event by which the ledger records that nothing came.
   *
   * @param deadline its full name in the stream
   * @param due the day by which nothing came
   * @param causedBy the index of the entry that set the day
   * @param history all entries that bear on it, by their indexes
   */
  default Silence silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new SilenceRecorded(kind(), deadline, due, null, null);
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
  default Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    throw new UnsupportedOperationException(name() + " needs the name of the deadline");
  }

  /**
   * The same where one entry bears on several.
   *
   * @param deadline its full name in the stream
   */
  default Optional<Deadline> after(
      String deadline, Optional<Deadline> before, Entry entry, long index) {
    return after(before, entry, index);
  }
}
