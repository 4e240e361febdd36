package org.candour.query.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candour.events.FactCorrected;
import org.candour.events.Role;
import org.candour.events.Visibility;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyJudged;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.EventRegistry;
import org.candour.events.entry.Source;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.SortedWithin;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One line per entry and subject, the newest recorded first. */
@Component
public class TimelineView implements View<TimelineLine> {

  /** Lines of one subject. */
  public static final String SUBJECT = "subject";

  /** Lines in their entry's own stream, so that every entry comes once. */
  public static final String OWN = "own";

  public static final String STREAM = "stream";

  /** Lines of entries that concern a subject, in their own stream or besides. */
  public static final String CONCERNS = "concerns";

  /** Lines of one type, by their subject and the type. */
  public static final String SUBJECT_AND_TYPE = "subject-and-type";

  /** Lines of one type in their entry's own stream. */
  public static final String OWN_TYPE = "own-type";

  /** Entries by what they are counted by. */
  public static final String WHICH = "which";

  /** The role of whoever recorded it. */
  public static final String BY = "by";

  /** Entries by what they say, each once. */
  public static final String WORDS = "words";

  public static final String OCCURRED = "occurred";

  /** Keys sort as numbers up to a million million entries. */
  private static final int DIGITS = 12;

  private final Narrator narrator;

  /** The lines of one entry differ by their subject alone, so the rest is made once. */
  private volatile @Nullable Made last;

  TimelineView(Narrator narrator) {
    this.narrator = narrator;
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public Class<TimelineLine> rowType() {
    return TimelineLine.class;
  }

  /**
   * A correction also touches the lines of what it corrects, and what lifts a silence those of the
   * silence, under the subjects that they share.
   */
  @Override
  public Set<String> keys(LedgerEntry recorded) {
    Set<String> keys = new TreeSet<>();
    Entry entry = recorded.entry();
    for (StreamId subject : subjects(entry)) {
      keys.add(key(recorded.index(), subject));
      if (entry.payload() instanceof FactCorrected correction) {
        keys.add(key(correction.entry(), subject));
      }
      if (entry.payload() instanceof DutyJudged judged && judged.instead() != null) {
        keys.add(key(judged.instead(), subject));
      }
      if (entry.payload() instanceof SilenceLifted lifted) {
        keys.add(key(lifted.silence(), subject));
      }
    }
    return keys;
  }

  @Override
  public boolean begins(String key, LedgerEntry recorded) {
    return index(key) == recorded.index();
  }

  /** The entry that a line's key is of. */
  public static long index(String key) {
    return Long.parseLong(key, 0, key.indexOf(' '), 10);
  }

  @Override
  public Optional<TimelineLine> evolve(
      String key, Optional<TimelineLine> row, LedgerEntry recorded) {
    if (index(key) != recorded.index()) {
      return row.map(line -> says(line, recorded) ? line.correctedBy(recorded.index()) : line);
    }
    StreamId subject = StreamId.parse(key.substring(key.indexOf(' ') + 1));
    Made made = last;
    if (made == null || made.recorded() != recorded) {
      made = new Made(recorded, line(recorded, subject));
      last = made;
    }
    TimelineLine line = made.line();
    return Optional.of(line.subject().equals(subject) ? line : line.about(subject));
  }

  /** A judgement that stands in the place of another corrects that one, and nothing else. */
  private static boolean says(TimelineLine line, LedgerEntry recorded) {
    return mayBeTold(line, recorded)
        && (recorded.event() instanceof FactCorrected || line.type().startsWith("duty."));
  }

  /** A line stays as open as its entry: a correction that fewer may see is not told of in it. */
  private static boolean mayBeTold(TimelineLine line, LedgerEntry correction) {
    Visibility ofLine = EventRegistry.instance().visibility(line.stream().type(), line.type());
    return correction.audience().visibility().and(ofLine) == ofLine;
  }

  private record Made(LedgerEntry recorded, TimelineLine line) {}

  private TimelineLine line(LedgerEntry recorded, StreamId subject) {
    Entry entry = recorded.entry();
    EntryMetadata circumstances = entry.circumstances();
    return new TimelineLine(
        recorded.index(),
        subject,
        entry.type(),
        entry.stream(),
        entry.sequence(),
        circumstances.occurredOn(),
        entry.recordedAt(),
        circumstances.by(),
        note(circumstances.source()),
        circumstances.explanation(),
        narrator.sentence(entry),
        entry.concerns(),
        circumstances.cites(),
        List.of());
  }

  private static TimelineLine.@Nullable SourceNote note(@Nullable Source source) {
    return source == null
        ? null
        : new TimelineLine.SourceNote(source.title(), source.publisher(), source.confidence());
  }

  private static Set<StreamId> subjects(Entry entry) {
    Set<StreamId> subjects = new TreeSet<>(entry.concerns());
    subjects.add(entry.stream());
    return subjects;
  }

  /** The key of a line, which sorts as the ledger does. */
  public static String key(long index, StreamId subject) {
    return digits(index) + ' ' + subject;
  }

  /** What the keys of lines of an entry and all later ones sort after. */
  public static String keysFrom(long index) {
    return digits(index);
  }

  /** What lines of a type under a subject are found by. */
  public static String subjectAndType(StreamId subject, String type) {
    return subject + " " + type;
  }

  private static String digits(long index) {
    String digits = Long.toString(index);
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  @Override
  public boolean numbersEntries() {
    return true;
  }

  @Override
  public Optional<String> keyBehind(long entries) {
    return Optional.of(digits(entries));
  }

  @Override
  public Optional<String> allOf(String facet) {
    return facet.equals(SUBJECT) || facet.equals(SUBJECT_AND_TYPE)
        ? Optional.of(CONCERNS)
        : Optional.empty();
  }

  @Override
  public List<Facet<TimelineLine>> facets() {
    return List.of(
        Facet.one(SUBJECT, line -> line.subject().toString()),
        Facet.one(OWN, line -> line.isOwn() ? "yes" : null),
        Facet.unindexed(STREAM, line -> line.stream().toString()),
        Facet.unindexedMany(CONCERNS, TimelineLine::subjects),
        Facet.one(SUBJECT_AND_TYPE, line -> subjectAndType(line.subject(), line.type())),
        Facet.one(OWN_TYPE, line -> line.isOwn() ? line.type() : null),
        Facet.<TimelineLine, EntryTrait>choices(WHICH, EntryTrait.class, EntryTrait::of)
            .withoutIndex(),
        Facet.<TimelineLine, Role>choice(BY, Role.class, line -> line.by().role()).withoutIndex(),
        Facet.unindexedWhen(OCCURRED, TimelineLine::occurredOn),
        Facet.found(WORDS, TimelineLine::words));
  }

  /** The lines of a subject are read as they happened, and as they were recorded. */
  @Override
  public List<SortedWithin> sortedWithin() {
    return List.of(new SortedWithin(OCCURRED, SUBJECT));
  }

  @Override
  public Order<TimelineLine> order() {
    return Order.byKeyDescending();
  }
}
