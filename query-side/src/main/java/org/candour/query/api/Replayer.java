package org.candour.query.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.access.Account;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerEntryBytes;
import org.candour.query.ledger.WithheldException;
import org.candour.query.timeline.Narrator;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Cursor;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Folds one stream straight from the ledger and says what each step changed and who knew what. */
@Component
public class Replayer {

  private static final int PAGE = 500;
  private static final int SHOWN = 20;

  private final AuthorisedLedger ledger;
  private final ViewCatalogue views;
  private final ViewReader reader;
  private final TimelineView timeline;
  private final Narrator narrator;
  private final JsonMapper json;

  Replayer(
      AuthorisedLedger ledger,
      ViewCatalogue views,
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

  /** One step of a stream, beside the one before it; otherwise as the other. */
  public Replay replay(Account account, StreamId stream, @Nullable Long at, PointInTime asAt) {
    return replay(account, stream, at, null, asAt);
  }

  /**
   * One step of a stream.
   *
   * @param at its sequence; null for the last that the account may see
   * @param from the sequence of an earlier step, whose state it is compared with; null for the one
   *     before it
   * @throws NotFoundException if there is no such stream, or no such step
   */
  public Replay replay(
      Account account, StreamId stream, @Nullable Long at, @Nullable Long from, PointInTime asAt) {
    View<?> view =
        views
            .replaying(stream.type())
            .orElseThrow(() -> new NotFoundException("Streams of this type are not replayed"));
    Course course = course(account, stream, asAt.size());
    if (course.open().isEmpty()) {
      throw new NotFoundException(
          "There is no such stream" + (asAt.isFixed() ? " at this point" : ""));
    }
    long step = at != null ? at : course.last();
    LedgerEntry now =
        ledger
            .step(account, stream, step, asAt.size())
            .orElseThrow(() -> new NotFoundException("There is no such step"));
    if (from != null && (from >= step || !course.has(from))) {
      throw new NotFoundException("There is no such earlier step");
    }
    return step(account, view, now, from, course, asAt);
  }

  private Course course(Account account, StreamId stream, long size) {
    List<LedgerEntry> open = new ArrayList<>();
    AuthorisedLedger.Stretch stretch;
    long from = 0;
    do {
      stretch = ledger.stream(account, stream, from, size, PAGE);
      open.addAll(stretch.open());
      from = stretch.more() ? stretch.last() + 1 : from;
    } while (stretch.more());
    return new Course(open);
  }

  /** A stream as far as an account may see it. */
  private record Course(List<LedgerEntry> open) {

    boolean has(long sequence) {
      return open.stream().anyMatch(e -> e.entry().sequence() == sequence);
    }

    long first() {
      return open.getFirst().entry().sequence();
    }

    long last() {
      return open.getLast().entry().sequence();
    }

    @Nullable Long before(long sequence) {
      List<LedgerEntry> earlier = until(sequence - 1);
      return earlier.isEmpty() ? null : earlier.getLast().entry().sequence();
    }

    @Nullable Long after(long sequence) {
      return open.stream()
          .map(e -> e.entry().sequence())
          .filter(each -> each > sequence)
          .findFirst()
          .orElse(null);
    }

    List<LedgerEntry> until(long sequence) {
      return open.stream().filter(e -> e.entry().sequence() <= sequence).toList();
    }
  }

  /** A state that rests on an entry that is withheld is withheld too. */
  private <V> Replay step(
      Account account,
      View<V> view,
      LedgerEntry now,
      @Nullable Long from,
      Course course,
      PointInTime asAt) {
    StreamId stream = now.stream();
    long at = now.entry().sequence();
    List<LedgerEntry> until = course.until(at);
    boolean withheld = until.size() <= at;
    List<Change> changes =
        withheld ? List.of() : changes(view, until, from == null ? at - 1 : from);
    Step step =
        new Step(
            stream,
            at,
            course.last(),
            course.first(),
            course.before(at),
            course.after(at),
            now.index(),
            now.entry().type(),
            narrator.sentence(now.entry()),
            now.entry().circumstances().occurredOn(),
            now.recordedAt(),
            withheld,
            knownThen(account, now, asAt),
            notYetKnown(account, now, asAt));
    return new Replay(
        step,
        now.entry().concerns(),
        now.entry().circumstances().source() != null,
        course.open().stream().map(this::glimpse).toList(),
        changes);
  }

  private Glimpse glimpse(LedgerEntry entry) {
    return new Glimpse(
        entry.entry().sequence(), narrator.sentence(entry.entry()), entry.entry().concerns());
  }

  /** What the last of some entries, and those before it down to a step, made of the state. */
  private static <V> List<Change> changes(View<V> view, List<LedgerEntry> until, long from) {
    List<Change> changes = new ArrayList<>();
    int first = Math.toIntExact(from + 1);
    StreamId stream = until.getFirst().stream();
    Optional<V> before = folded(view, stream, until.subList(0, first));
    for (int i = first; i < until.size(); i++) {
      Optional<V> after = folded(view, stream, until.subList(0, i + 1));
      changes.add(new Change(until.get(i).index(), before.orElse(null), after.orElse(null)));
      before = after;
    }
    return changes;
  }

  /** What a stream amounts to after some of its entries, as corrected by then. */
  private static <V> Optional<V> folded(View<V> view, StreamId stream, List<LedgerEntry> entries) {
    Optional<V> state = Optional.empty();
    for (LedgerEntry entry : CorrectedLedger.corrected(entries)) {
      if (view.keys(entry).contains(stream.id())) {
        state = view.evolve(stream.id(), state, entry);
      }
    }
    return state;
  }

  /** A replay as programs get it: the state, and the fields that the step changed. */
  ReplayJson inJson(Replay replay) {
    return ReplayJson.of(replay, json);
  }

  private static Optional<StreamId> establishment(Entry entry) {
    return entry.stream().type().equals("establishment")
        ? Optional.of(entry.stream())
        : entry.concerns().stream().filter(s -> s.type().equals("establishment")).findFirst();
  }

  /** The entries that it cites, then the newest recorded before it about the same place. */
  private List<TimelineLine> knownThen(Account account, LedgerEntry now, PointInTime asAt) {
    List<TimelineLine> known = new ArrayList<>();
    for (long cited : now.entry().circumstances().cites()) {
      line(account, cited, asAt).ifPresent(known::add);
    }
    establishment(now.entry())
        .ifPresent(place -> {
          String cursor = Cursor.of(TimelineView.key(now.index(), place));
          reader
              .list(account, timeline, asAt, TimelineQuery.of(place).filters(), cursor, SHOWN)
              .rows()
              .stream()
              .map(Row::value)
              .filter(line -> !line.stream().equals(now.stream()))
              .filter(line -> known.stream().noneMatch(k -> k.index() == line.index()))
              .forEach(known::add);
        });
    return known;
  }

  /**
   * A cited entry; empty if it is withheld. Its number stands on the citing entry’s page anyway.
   */
  private Optional<TimelineLine> line(Account account, long index, PointInTime asAt) {
    try {
      return ledger
          .entry(account, index)
          .map(LedgerEntryBytes::recorded)
          .flatMap(e -> reader.find(account, timeline, TimelineView.key(index, e.stream()), asAt))
          .map(Row::value);
    } catch (WithheldException e) {
      return Optional.empty();
    }
  }

  /** Entries about things that surely happened before this step and were recorded after it. */
  private List<TimelineLine> notYetKnown(Account account, LedgerEntry now, PointInTime asAt) {
    PartialDate on = now.entry().circumstances().occurredOn();
    Optional<StreamId> place = establishment(now.entry());
    if (place.isEmpty() || !on.isKnown()) {
      return List.of();
    }
    List<Filter> filters = new ArrayList<>(TimelineQuery.of(place.get()).filters());
    filters.add(new Filter.Before(TimelineView.OCCURRED, on.earliest()));
    filters.add(new Filter.KeyAfter(TimelineView.key(now.index(), place.get())));
    return reader.list(account, timeline, asAt, filters, null, SHOWN).rows().stream()
        .map(Row::value)
        .toList();
  }

  /**
   * A step of a stream as far as its place in the stream tells of it.
   *
   * @param sequence its address among the steps
   * @param concerns the streams that its sentence may name
   */
  public record Glimpse(long sequence, String sentence, List<StreamId> concerns) {
    public Glimpse {
      concerns = List.copyOf(concerns);
    }
  }

  /**
   * What an entry made of the row of the view that replays the stream.
   *
   * @param before null if there was none
   * @param after null if there is none
   */
  public record Change(long index, @Nullable Object before, @Nullable Object after) {}

  /**
   * A step, and what became of the row of the view that replays the stream.
   *
   * @param concerns the streams that the step’s entry concerns
   * @param imported whether the entry comes from a source, so that it tells nothing of who knew it
   *     when
   * @param course every step that the account may see
   * @param changes the changes since the step that it is compared with, its own the last; none if
   *     an earlier step is withheld
   */
  public record Replay(
      Step step,
      List<StreamId> concerns,
      boolean imported,
      List<Glimpse> course,
      List<Change> changes) {

    public Replay {
      concerns = List.copyOf(concerns);
      course = List.copyOf(course);
      changes = List.copyOf(changes);
    }

    /** The row as the step that this is compared with left it; null if there was none. */
    public @Nullable Object before() {
      return changes.isEmpty() ? null : changes.getFirst().before();
    }

    /** The row after the step; null if there is none. */
    public @Nullable Object after() {
      return changes.isEmpty() ? null : changes.getLast().after();
    }

    /** Every stream that is named beside the step. */
    public Stream<StreamId> named() {
      return Stream.of(
              Stream.of(step.stream()),
              concerns.stream(),
              course.stream().flatMap(glimpse -> glimpse.concerns().stream()),
              step.knownThen().stream().flatMap(TimelineLine::named),
              step.notYetKnown().stream().flatMap(TimelineLine::named))
          .flatMap(s -> s);
    }
  }

  /**
   * One step of a stream, and who knew what then.
   *
   * @param at the sequence of the step
   * @param last the sequence of the last step that the account may see
   * @param first the sequence of the first
   * @param previous the sequence of the one before; null for the first
   * @param next the sequence of the one after; null for the last
   * @param index the number of the step’s entry
   * @param type the logical name of its event
   * @param sentence the event in words
   * @param withheld whether there are steps up to this one that the account may not see; then the
   *     state is withheld too
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
      Instant recordedAt,
      boolean withheld,
      List<TimelineLine> knownThen,
      List<TimelineLine> notYetKnown) {}
}
