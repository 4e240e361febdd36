package org.candour.query.view.read;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.query.ledger.LedgerHead;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.LondonTime;
import org.candour.query.view.kept.RequestHead;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the point in the ledger that somebody asks for. */
@Component
public class PointInTimeResolver {

  private static final int TO_THE_MINUTE = 16;
  private static final Pattern WITH_OFFSET = Pattern.compile("(.*T.*?)([Zz]|[+-][0-9:]+)");

  private final LedgerReader reader;
  private final Clock clock;

  PointInTimeResolver(LedgerReader reader, ObjectProvider<Clock> clock) {
    this.reader = reader;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  /**
   * Resolves an entry's index, an instant ({@code 2026-06-04T09:32:00Z}), or a date and time, or a
   * date alone meaning its end, in London. To the minute, it is the end of that. Times to come are
   * now. A time that London’s clocks left out is none, and of one that they showed twice the offset
   * must be given.
   *
   * @throws NotAPointInTimeException if it is none of these
   * @throws BeyondLedgerException if there is no entry of that index yet
   */
  public Point resolve(@Nullable String given) {
    LedgerHead head = RequestHead.of(reader);
    if (given == null || given.isBlank()) {
      return new Point(now(head), head.size(), day(clock.instant()));
    }
    String text = given.strip();
    if (text.matches("[0-9]+")) {
      PointInTime at = at(text, size(text, head), head);
      return new Point(at, head.size(), day(at.recordedAt()));
    }
    Instant instant = instant(text);
    PointInTime at = at(text, Math.min(reader.sizeAt(instant), head.size()), head);
    return new Point(at, head.size(), day(instant));
  }

  /** How many entries had been recorded before a day began in London. */
  public long sizeBefore(LocalDate day) {
    return reader.sizeAt(day.atStartOfDay(LondonTime.LONDON).toInstant().minusNanos(1_000));
  }

  /** When entries were recorded, by their indexes. */
  public Map<Long, Instant> recordedAt(Collection<Long> indexes) {
    return reader.recordedAt(indexes);
  }

  /** The day in London; no day to come, nor one from before there was anything to be seen. */
  private LocalDate day(@Nullable Instant instant) {
    Instant now = clock.instant();
    return LocalDate.ofInstant(
        instant == null || instant.isAfter(now) ? now : instant, LondonTime.LONDON);
  }

  private static PointInTime now(LedgerHead head) {
    Long last = head.size() == 0 ? null : head.size() - 1;
    return new PointInTime(null, last, head.size(), head.recordedAt());
  }

  private PointInTime at(String given, long size, LedgerHead head) {
    if (size == 0) {
      return new PointInTime(given, null, 0, null);
    }
    Optional<Instant> recordedAt =
        size == head.size() ? Optional.ofNullable(head.recordedAt()) : reader.recordedAt(size - 1);
    return new PointInTime(given, size - 1, size, recordedAt.orElse(null));
  }

  private static long size(String digits, LedgerHead head) {
    if (digits.length() > 18 || Long.parseLong(digits) >= head.size()) {
      throw new BeyondLedgerException(head.size());
    }
    return Long.parseLong(digits) + 1;
  }

  private static Instant instant(String text) {
    if (text.length() > 40) {
      throw new NotAPointInTimeException();
    }
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text)
            .plusDays(1)
            .atStartOfDay(LondonTime.LONDON)
            .toInstant()
            .minusNanos(1_000);
      }
      Matcher offset = WITH_OFFSET.matcher(text);
      return offset.matches()
          ? OffsetDateTime.parse(text).plus(rest(offset.group(1))).toInstant()
          : once(LocalDateTime.parse(text)).plus(rest(text)).toInstant();
    } catch (DateTimeException e) {
      throw new NotAPointInTimeException();
    }
  }

  private static OffsetDateTime once(LocalDateTime shown) {
    List<OffsetDateTime> passes = new LondonTime(shown).passes();
    if (passes.size() != 1) {
      throw new NotAPointInTimeException(shown, passes);
    }
    return passes.getFirst();
  }

  /** The form asks to the minute, and means all of it. */
  private static Duration rest(String time) {
    return time.length() == TO_THE_MINUTE ? Duration.ofMinutes(1).minusNanos(1_000) : Duration.ZERO;
  }

  /**
   * A point in the ledger, and the ledger's size when it was looked for.
   *
   * @param day the day in London that it stands for, from which ages and terms are counted
   */
  public record Point(PointInTime asAt, long ledgerSize, LocalDate day) {}

  /** The text does not name a point in time. */
  public static final class NotAPointInTimeException extends RuntimeException {
    NotAPointInTimeException() {
      super(
          "Give the number of an entry, or a date and time such as 2026-06-04T09:32:00Z or"
              + " 2026-06-04T09:32");
    }

    NotAPointInTimeException(LocalDateTime shown, List<OffsetDateTime> passes) {
      super(
          passes.isEmpty()
              ? "Clocks in London never showed " + shown + ": they went forward that night"
              : "Clocks in London showed "
                  + shown
                  + " twice, as they went back that night. Give "
                  + passes.getFirst()
                  + " or "
                  + passes.getLast());
    }
  }

  /** There is no such entry yet. */
  public static final class BeyondLedgerException extends RuntimeException {
    private final long size;

    BeyondLedgerException(long size) {
      super(
          size == 0
              ? "The ledger is empty: there is no such entry"
              : "There is no such entry: the ledger has "
                  + size
                  + (size == 1 ? " entry" : " entries")
                  + ", numbered from 0 to "
                  + (size - 1));
      this.size = size;
    }

    public long size() {
      return size;
    }
  }
}
