package org.candour.query.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candour.events.Entry;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.ledger.Recorded;
import org.candour.query.ledger.Stored;
import org.candour.query.platform.AsAt;
import org.candour.query.platform.Filter;
import org.candour.query.platform.Row;
import org.candour.query.platform.View;
import org.candour.query.platform.ViewReader;
import org.candour.query.platform.Views;
import org.candour.query.timeline.Narrator;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folds one stream straight from the ledger and says what each step changed and who knew what. */
@Component
public class Replayer {

  private static final int PAGE = 500;
  private static final int SHOWN = 20;

  private final LedgerReader ledger;
  private final Views views;
  private final ViewReader reader;
  private final TimelineView timeline;
  private final Narrator narrator;
  private final JsonMapper json;

  Replayer(
      LedgerReader ledger,
      Views views,
      ViewReader reader,
      TimelineView timeline,
      Narrator narrator,
      JsonMapper json) {
    this.ledger = ledger;
    this.views = views;
    this.reader = reader;
    this.timeline = timeline;
    this.narrator = narrator;
    this.json = json;
  }

  /**
   * One step of a stream.
   *
   * @param at its sequence; null for the last
   * @throws Missing if there is no such stream, or no such step
   */
  public Replay replay(StreamId stream, @Nullable Long at, AsAt asAt) {
    View<?> view =
        views
            .replaying(stream.type())
            .orElseThrow(() -> new Missing("Streams of this type are not replayed"));
    List<Recorded> entries = entries(stream, asAt.size());
    if (entries.isEmpty()) {
      throw new Missing("There is no such stream" + (asAt.isFixed() ? " at this point" : ""));
    }
    long last = entries.getLast().entry().sequence();
    long step = at == null ? last : at;
    if (step > last) {
      throw new Missing("The last step of this stream is " + last);
    }
    return step(view, stream, entries, (int) step, asAt);
  }

  private List<Recorded> entries(StreamId stream, long size) {
    List<Recorded> all = new ArrayList<>();
    List<Recorded> page;
    do {
      page = ledger.stream(stream, all.size(), size, PAGE);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  private <V> Replay step(
      View<V> view, StreamId stream, List<Recorded> entries, int at, AsAt asAt) {
    Optional<V> before = Optional.empty();
    Optional<V> after = Optional.empty();
    for (Recorded entry : entries.subList(0, at + 1)) {
      before = after;
      after =
          view.keys(entry).contains(stream.id()) ? view.evolve(stream.id(), after, entry) : after;
    }
    Recorded now = entries.get(at);
    long last = entries.getLast().entry().sequence();
    Step step =
        new Step(
            stream,
            at,
            last,
            0,
            at == 0 ? null : (long) at - 1,
            at == last ? null : (long) at + 1,
            now.index(),
            now.entry().type(),
            narrator.sentence(now.event()),
            now.entry().circumstances().occurredOn(),
            now.recordedAt(),
            after.map(this::tree).orElse(null),
            differences(before, after, now.index()),
            knownThen(now, asAt),
            notYetKnown(now, asAt));
    return new Replay(step, before.orElse(null), after.orElse(null));
  }

  private JsonNode tree(Object row) {
    return json.valueToTree(row);
  }

  private <V> List<Difference> differences(Optional<V> before, Optional<V> after, long index) {
    Map<String, JsonNode> was = new TreeMap<>();
    before.ifPresent(row -> flatten("", tree(row), was));
    Map<String, JsonNode> is = new TreeMap<>();
    after.ifPresent(row -> flatten("", tree(row), is));
    TreeSet<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(was.get(field), is.get(field)))
        .map(field -> new Difference(field, was.get(field), is.get(field), index))
        .toList();
  }

  /** Objects are opened, lists are compared whole: their items have no lasting names. */
  private static void flatten(String path, JsonNode node, Map<String, JsonNode> into) {
    node.properties()
        .forEach(property -> {
          String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
          JsonNode value = property.getValue();
          boolean empty = value.isEmpty() && value.isContainer();
          if (value.isObject()) {
            flatten(name, value, into);
          } else if (!empty) {
            into.put(name, value);
          }
        });
  }

  private static Optional<StreamId> establishment(Entry entry) {
    return entry.stream().type().equals("establishment")
        ? Optional.of(entry.stream())
        : entry.concerns().stream().filter(s -> s.type().equals("establishment")).findFirst();
  }

  /** What it cites, then the newest that had been recorded about the same place. */
  private List<TimelineLine> knownThen(Recorded now, AsAt asAt) {
    List<TimelineLine> known = new ArrayList<>();
    for (long cited : now.entry().circumstances().cites()) {
      line(cited, asAt).ifPresent(known::add);
    }
    establishment(now.entry())
        .ifPresent(place -> {
          String cursor = ViewReader.cursor(TimelineView.key(now.index(), place));
          reader
              .list(timeline, asAt, TimelineQuery.of(place).filters(), cursor, SHOWN)
              .rows()
              .stream()
              .map(Row::value)
              .filter(line -> !line.stream().equals(now.stream()))
              .filter(line -> known.stream().noneMatch(k -> k.index() == line.index()))
              .forEach(known::add);
        });
    return known;
  }

  private Optional<TimelineLine> line(long index, AsAt asAt) {
    return ledger
        .entry(index)
        .map(Stored::recorded)
        .flatMap(e -> reader.find(timeline, TimelineView.key(index, e.stream()), asAt))
        .map(Row::value);
  }

  /** What had surely happened before this step and was recorded after it. */
  private List<TimelineLine> notYetKnown(Recorded now, AsAt asAt) {
    PartialDate on = now.entry().circumstances().occurredOn();
    Optional<StreamId> place = establishment(now.entry());
    if (place.isEmpty() || !on.isKnown()) {
      return List.of();
    }
    List<Filter> filters = new ArrayList<>(TimelineQuery.of(place.get()).filters());
    filters.add(new Filter.Before(TimelineView.OCCURRED, on.earliest()));
    filters.add(new Filter.KeyAfter(TimelineView.key(now.index(), place.get())));
    return reader.list(timeline, asAt, filters, null, SHOWN).rows().stream()
        .map(Row::value)
        .toList();
  }

  /**
   * A step with the rows that it made of one another, for who shows them in other ways.
   *
   * @param before null if there was none
   */
  public record Replay(Step step, @Nullable Object before, @Nullable Object after) {}

  /**
   * The state after one step of a stream.
   *
   * @param state the row of the view that replays the stream
   * @param knownThen entries cited, and the newest about the same establishment recorded before
   * @param notYetKnown entries about it that had happened before, and were recorded after
   */
  public record Step(
      StreamId stream,
      long at,
      long last,
      long first,
      @Nullable Long previous,
      @Nullable Long next,
      long index,
      String type,
      String sentence,
      PartialDate occurredOn,
      java.time.Instant recordedAt,
      @Nullable JsonNode state,
      List<Difference> differences,
      List<TimelineLine> knownThen,
      List<TimelineLine> notYetKnown) {}

  /**
   * One field that the step changed.
   *
   * @param changedBy the index of the entry that changed it
   */
  public record Difference(
      String field, @Nullable JsonNode before, @Nullable JsonNode after, long changedBy) {}
}
