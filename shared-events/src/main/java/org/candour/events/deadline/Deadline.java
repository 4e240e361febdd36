package org.candour.events.deadline;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due in a stream, as the stream's entries leave it.
 *
 * @param on the last day, as far as it is known; null while none is set
 * @param open something must still come, in time or late
 * @param recording what the clerk has to do about it
 * @param ended the first day on which what it belongs to may have ended; null while it runs
 * @param causedBy the index of the entry that set the day or asked again
 * @param parts how many of it must still come; one where it does not come in parts
 * @param learned when the ledger learned of the day, if the day was over by then; else null
 */
@RecordBuilder
public record Deadline(
    @Nullable PartialDate on,
    boolean open,
    Recording recording,
    @Nullable LocalDate ended,
    long causedBy,
    int parts,
    @Nullable Instant learned)
    implements DeadlineBuilder.With {

  /** What the clerk does once the day has passed. */
  public enum Recording {
    /** A silence is never recorded: the day merely comes. */
    NEVER,

    /**
     * None is recorded yet: all that is known was told by a source, whose silence proves nothing.
     */
    SOURCE,

    /** Something came, or stood on the day. */
    NOT_NEEDED,

    /** The clerk records that nothing came by the day. */
    AWAITED,

    /** The ledger holds that nothing came by this day. */
    RECORDED
  }

  /**
   * A deadline that an entry sets. The silence of a source is not a breach, so what a source tells
   * is watched only once something is recorded there first-hand.
   *
   * @param day the last day; null if none is set
   */
  public static Deadline opened(@Nullable LocalDate day, Entry entry, long index) {
    return opened(written(day), entry, index);
  }

  /** The same with a day that may not be known exactly. */
  public static Deadline opened(@Nullable PartialDate day, Entry entry, long index) {
    boolean imported = entry.circumstances().source() != null;
    PartialDate known = day == null || !day.isKnown() ? null : day;
    return new Deadline(
        known, true, imported ? Recording.SOURCE : Recording.AWAITED, null, index, 1, null);
  }

  /** A day that comes whatever anybody does; nobody fails by letting it pass. */
  public static Deadline unwatched(@Nullable PartialDate on, long index) {
    PartialDate known = on == null || !on.isKnown() ? null : on;
    return new Deadline(known, true, Recording.NEVER, null, index, 1, null);
  }

  /** Whether the ledger has recorded that nothing came by this day. */
  public boolean silent() {
    return recording == Recording.RECORDED;
  }

  /** Whether the clerk records, or has recorded, a silence here. */
  public boolean watched() {
    return recording != Recording.NEVER && recording != Recording.SOURCE;
  }

  /**
   * Whether the clerk may speak by now. Who writes down what is long past is given a while to write
   * down what came of it.
   *
   * @param grace how long, from when the ledger learned of a day that was over
   */
  public boolean mayBeSpokenOf(Instant now, Duration grace) {
    return learned == null || !now.isBefore(learned.plus(grace));
  }

  /** Whether a silence is to be recorded if this day is over. */
  public boolean awaitedOn(LocalDate day) {
    return recording == Recording.AWAITED && on != null && on.latest().equals(day);
  }

  /** Whether it passed before a day, and the silence is to be recorded. */
  public boolean overdueBefore(LocalDate day) {
    return recording == Recording.AWAITED && on != null && on.latest().isBefore(day);
  }

  /** After something came, or nothing needs to come any more. */
  public Deadline closed() {
    return with(closed -> closed.open(false).recording(instead(Recording.NOT_NEEDED)));
  }

  /** After some of what it comes in came; it is closed with the last of it. */
  public Deadline came(int some) {
    return some < parts ? withParts(parts - some) : closed();
  }

  /**
   * After what came turned out not to be it. If it stood on the day, it is open again, but the day
   * did not pass in silence.
   */
  public Deadline reopened(PartialDate disputed, long index) {
    boolean running = on != null && !disputed.latest().isAfter(on.latest());
    Recording again = running ? instead(Recording.AWAITED) : instead(Recording.NOT_NEEDED);
    return with(open -> open.open(true).recording(again).causedBy(running ? index : causedBy));
  }

  /** After the ledger recorded that nothing came by the day. */
  public Deadline recorded() {
    return watched() ? withRecording(Recording.RECORDED) : this;
  }

  /** With another day, on which it falls due anew if it is still open. */
  public Deadline moved(@Nullable PartialDate day, long index) {
    PartialDate known = day == null || !day.isKnown() ? null : day;
    Recording next = watched() ? asOpen() : recording;
    return with(moved -> moved.on(known).recording(next).causedBy(index));
  }

  /** The same with another day of which the last is given. */
  public Deadline moved(@Nullable LocalDate day, long index) {
    return moved(written(day), index);
  }

  /** Asked anew, of somebody else, who has until another day. */
  public Deadline askedAnew(@Nullable LocalDate day, long index) {
    return withOpen(true).moved(day, index);
  }

  /** The same with a day that may not be known exactly. */
  public Deadline askedAnew(@Nullable PartialDate day, long index) {
    return withOpen(true).moved(day, index);
  }

  /** After a silence that was recorded for a day turned out to be none. */
  Deadline lifted(LocalDate day) {
    return silent() && on != null && on.latest().equals(day)
        ? withRecording(Recording.NOT_NEEDED)
        : this;
  }

  /** Once something is recorded first-hand where only a source had told anything. */
  Deadline watchedFromNow() {
    return recording == Recording.SOURCE ? withRecording(asOpen()) : this;
  }

  private Recording asOpen() {
    return open ? Recording.AWAITED : Recording.NOT_NEEDED;
  }

  /** A silence that is recorded, or not to be, stays so whatever comes. */
  private Recording instead(Recording other) {
    return switch (recording) {
      case NEVER, SOURCE, RECORDED -> recording;
      case AWAITED, NOT_NEEDED -> other;
    };
  }

  /** No day after the last that can be written ever comes. */
  private static @Nullable PartialDate written(@Nullable LocalDate day) {
    return day == null || day.isAfter(PartialDate.UNKNOWN.latest()) ? null : PartialDate.of(day);
  }
}
