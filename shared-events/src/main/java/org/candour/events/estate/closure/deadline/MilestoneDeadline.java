package org.candour.events.estate.closure.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.terms.Milestone;

/**
 * The steps of the timeline that was published last, each by its place in it. That a step was taken
 * is nothing that is recorded, so a day that passes is nobody's silence in particular.
 */
public final class MilestoneDeadline implements DeadlinePolicy {

  /** A timeline has no more steps. */
  private static final int MOST = 50;

  private static final Set<String> PLACES =
      IntStream.rangeClosed(1, MOST).mapToObj(Integer::toString).collect(Collectors.toSet());

  @Override
  public String stream() {
    return "closure";
  }

  @Override
  public String name() {
    return "milestone";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.MILESTONE;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Set<String> items(Entry entry, long index) {
    return entry.payload() instanceof ClosureTimelinePublished ? PLACES : Set.of();
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ClosureCompleted _, ClosureRescinded _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }

  @Override
  public Optional<Deadline> after(
      String deadline, Optional<Deadline> before, Entry entry, long index) {
    if (!(entry.payload() instanceof ClosureTimelinePublished timeline)) {
      return after(before, entry, index);
    }
    return milestone(timeline, deadline)
        .map(step ->
            before
                .map(earlier -> earlier.askedAnew(step.on(), index))
                .orElseGet(() -> Deadline.opened(step.on(), entry, index)))
        .or(() -> before.map(Deadline::closed));
  }

  private Optional<Milestone> milestone(ClosureTimelinePublished timeline, String deadline) {
    List<Milestone> steps = timeline.milestones();
    int place = Integer.parseInt(deadline.substring(name().length() + 1));
    return place <= steps.size() ? Optional.of(steps.get(place - 1)) : Optional.empty();
  }

  @Override
  public SilenceRecorded silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    Event published = Objects.requireNonNull(history.get(causedBy)).payload();
    String step =
        published instanceof ClosureTimelinePublished timeline
            ? milestone(timeline, deadline).map(Milestone::what).orElse(null)
            : null;
    return new SilenceRecorded(kind(), deadline, due, step, null);
  }
}
