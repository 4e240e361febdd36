package org.candour.command.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
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

  private final LedgerLookup record;
  private final StreamId target;
  private final EntryMetadata circumstances;
  private final Map<StreamId, NavigableMap<Long, Entry>> histories = new TreeMap<>();
  private final Map<StreamId, Integer> shownBy = new TreeMap<>();

  private LiftedSilences(LedgerLookup record, StreamId target, EntryMetadata circumstances) {
    this.record = record;
    this.target = target;
    this.circumstances = circumstances;
  }

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
    LiftedSilences lifted = new LiftedSilences(record, target, circumstances);
    for (int place = 0; place < events.size(); place++) {
      lifted.happened(place, events.get(place), silent);
    }
    return lifted.lifted(events.stream().anyMatch(Corrections::isOne));
  }

  private void happened(int place, Event event, boolean silent) {
    Entry entry = entry(place, event);
    for (StreamId stream : about(entry)) {
      if (!stream.equals(target) || (silent && !(event instanceof Silence))) {
        histories
            .computeIfAbsent(stream, of -> StreamDeadlines.history(record, of))
            .put(record.size() + place, entry);
        shownBy.putIfAbsent(stream, place);
      }
    }
  }

  private List<Event> lifted(boolean corrected) {
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
                        record.stream(target).size() + shownBy.getOrDefault(stream, 0),
                        corrected ? null : circumstances.occurredOn()))));
    return lifted;
  }

  /** A correction bears on whatever the entries of its stream bear on. */
  private Set<StreamId> about(Entry entry) {
    return Corrections.isOne(entry.payload())
        ? record.stream(entry.stream()).stream()
            .flatMap(earlier -> POLICIES.about(earlier).stream())
            .collect(Collectors.toSet())
        : POLICIES.about(entry);
  }

  /** The entry that an event is about to become, as far as deadlines ask. */
  private Entry entry(long place, Event event) {
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
