package org.candour.events.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Carries the deadlines of one policy in one stream on by one entry, with what holds for all
 * policies alike: what comes late takes no silence away, what a source told is watched from the
 * first first-hand entry on, and a silence that is lifted is none.
 */
final class DeadlineFold {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Stands between a deadline's name and the day that it had before it was given another. */
  private static final char UNTIL = '\n';

  private final DeadlinePolicy policy;
  private final Entry entry;
  private final long index;
  private final PartialDate on;
  private final Map<String, Deadline> before;
  private final Map<String, Deadline> after;

  private DeadlineFold(
      DeadlinePolicy policy, Map<String, Deadline> before, Entry entry, long index) {
    this.policy = policy;
    this.entry = entry;
    this.index = index;
    this.on = entry.circumstances().occurredOn();
    this.before = before;
    this.after = new TreeMap<>(before);
  }

  /** The policy's deadlines in a stream after an entry about it, by their full names. */
  static Map<String, Deadline> after(
      DeadlinePolicy policy, Map<String, Deadline> before, Entry entry, long index) {
    DeadlineFold fold = new DeadlineFold(policy, before, entry, index);
    switch (entry.payload()) {
      case Silence silence -> fold.silent(silence);
      case SilenceLifted lifted ->
          fold.after.computeIfPresent(lifted.deadline(), (_, due) -> due.lifted(lifted.due()));
      default -> fold.names().forEach(fold::happened);
    }
    return fold.after;
  }

  /** Whether a deadline is one that was given another day since, its silence not recorded yet. */
  static boolean isLeft(String name) {
    return name.indexOf(UNTIL) >= 0;
  }

  /** Its name without that day. */
  static String current(String name) {
    return isLeft(name) ? name.substring(0, name.indexOf(UNTIL)) : name;
  }

  /** The deadline whose silence is to be recorded for a day, be it the one that stands or not. */
  static Optional<Deadline> awaited(Map<String, Deadline> deadlines, String name, LocalDate day) {
    return Optional.ofNullable(deadlines.get(left(name, day)))
        .or(() -> Optional.ofNullable(deadlines.get(name)).filter(due -> due.awaitedOn(day)));
  }

  private static String left(String name, LocalDate day) {
    return name + UNTIL + day;
  }

  /** A silence of another day than what falls due now, as after a correction, changes nothing. */
  private void silent(Silence silence) {
    String name = silence.deadline();
    if (after.remove(left(name, silence.due())) == null) {
      Optional.ofNullable(before.get(name))
          .filter(due -> due.on() != null && due.on().latest().equals(silence.due()))
          .flatMap(due ->
              silence instanceof SilenceRecorded
                  ? Optional.of(due.recorded())
                  : policy.after(name, Optional.of(due), entry, index))
          .ifPresent(recorded -> after.put(name, recorded));
    }
  }

  private List<String> names() {
    Set<String> items = policy.items(entry, index);
    return items.isEmpty()
        ? before.keySet().stream().filter(name -> !isLeft(name)).toList()
        : items.stream()
            .map(item -> item.isEmpty() ? policy.name() : policy.name() + ' ' + item)
            .toList();
  }

  private void happened(String name) {
    Deadline due = before.get(name);
    Optional<Deadline> next = policy.after(name, Optional.ofNullable(due), entry, index);
    next.ifPresentOrElse(
        found -> after.put(name, learned(late(name, due, found))), () -> after.remove(name));
    for (Map.Entry<String, Deadline> left : leftOf(name).entrySet()) {
      LocalDate day = Objects.requireNonNull(left.getValue().on()).latest();
      boolean inTime = !on.latest().isAfter(day);
      if (inTime
          && policy
              .after(name, Optional.of(left.getValue()), entry, index)
              .filter(still -> still.awaitedOn(day))
              .isEmpty()) {
        after.remove(left.getKey());
      }
    }
  }

  private Map<String, Deadline> leftOf(String name) {
    return before.entrySet().stream()
        .filter(named -> named.getKey().startsWith(name + UNTIL))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What surely came after the day leaves the silence of that day to be recorded. */
  private Deadline late(String name, @Nullable Deadline due, Deadline next) {
    if (due == null || due.on() == null || !due.overdueBefore(on.earliest())) {
      return next;
    }
    if (Objects.equals(due.on(), next.on())) {
      return next.withRecording(due.recording());
    }
    after.put(left(name, due.on().latest()), due.withOpen(false));
    return next;
  }

  private Deadline learned(Deadline next) {
    LocalDate recorded = LocalDate.ofInstant(entry.recordedAt(), LONDON);
    boolean over = next.on() != null && next.on().latest().isBefore(recorded);
    boolean setNow = next.causedBy() == index;
    Deadline known = setNow ? next.withLearned(over ? entry.recordedAt() : null) : next;
    boolean firstHand = entry.circumstances().source() == null;
    return firstHand && (setNow || !over) ? known.watchedFromNow() : known;
  }
}
