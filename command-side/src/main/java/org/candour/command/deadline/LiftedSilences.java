package org.candour.command.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.correction.Corrections;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.Silence;
import org.candour.events.deadline.SilenceCheck;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.StreamId;

/**
 * Finds the silences on record that what is being recorded shows to be none: it had come in time,
 * and is only written down now.
 */
public final class LiftedSilences {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();

  private LiftedSilences() {}

  /**
   * The events that lift them, in the order of the silences.
   *
   * @param target the stream in which the new events are to stand
   * @param events what is decided
   * @param silent whether any silence is on record in that stream
   */
  public static List<Event> by(
      LedgerLookup record,
      StreamId target,
      EntryMetadata circumstances,
      List<Event> events,
      boolean silent) {
    Map<StreamId, NavigableMap<Long, Entry>> histories = new HashMap<>();
    Map<StreamId, Long> shownBy = new HashMap<>();
    long sequence = -1;
    for (int i = 0; i < events.size(); i++) {
      Entry entry = entry(target, i, circumstances, events.get(i));
      for (StreamId stream : about(record, entry)) {
        if (stream.equals(target) && (!silent || events.get(i) instanceof Silence)) {
          continue;
        }
        sequence = sequence < 0 ? record.stream(target).size() : sequence;
        histories
            .computeIfAbsent(stream, of -> StreamDeadlines.history(record, of))
            .put(record.size() + i, entry);
        shownBy.putIfAbsent(stream, sequence + i);
      }
    }
    List<Event> lifted = new ArrayList<>();
    histories.forEach((stream, history) ->
        SilenceCheck.untrue(stream, Corrections.applied(history))
            .forEach((index, silence) ->
                lifted.add(
                    new SilenceLifted(
                        stream,
                        silence.deadline(),
                        silence.due(),
                        index,
                        Objects.requireNonNull(shownBy.get(stream)),
                        circumstances.occurredOn()))));
    return lifted;
  }

  /** A correction bears on whatever the entries of its stream bear on. */
  private static Set<StreamId> about(LedgerLookup record, Entry entry) {
    return Corrections.isOne(entry.payload())
        ? record.stream(entry.stream()).stream()
            .flatMap(earlier -> POLICIES.about(earlier).stream())
            .collect(Collectors.toSet())
        : POLICIES.about(entry);
  }

  /** The entry that an event is about to become, as far as deadlines ask. */
  private static Entry entry(
      StreamId target, long place, EntryMetadata circumstances, Event event) {
    EventType type = EventRegistry.instance().typeOf(event.getClass());
    return new Entry(
        new UUID(0, place),
        type.value(),
        type.revision(),
        target,
        place,
        Instant.EPOCH,
        circumstances,
        List.of(),
        event);
  }
}
