package org.candour.events.outcomes.failure.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.duties.DutyRegister;
import org.candour.events.entry.Entry;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.ReviewOverdue;
import org.candour.events.outcomes.failure.ReviewOverdue.Missing;
import org.candour.events.outcomes.failure.ReviewPlanned;
import org.candour.events.outcomes.failure.ReviewPublished;
import org.candour.events.outcomes.failure.ReviewVisited;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.jspecify.annotations.Nullable;

/**
 * A review is to be made by the day that its protocol or its plan sets, and what it found to be
 * published within the days after the visit that the protocol sets.
 */
public final class ReviewDeadline implements DeadlinePolicy {

  public static final String NAME = "review";

  private static final String VISIT = "progress-review-visit";
  private static final String REPORT = "progress-review-report";
  private static final DutyRegister DUTIES = DutyRegister.load();

  @Override
  public String stream() {
    return "failure";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.REVIEW;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ReviewPlanned e ->
          Optional.of(asked(before, visitBy(e, entry.circumstances().occurredOn()), entry, index));
      case ReviewVisited e -> before.map(review -> review.askedAnew(reportBy(e), index));
      case ReviewPublished _, FailureResolved _ -> before.map(Deadline::closed);
      case ReviewOverdue _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  private static Deadline asked(
      Optional<Deadline> before, @Nullable LocalDate by, Entry entry, long index) {
    return before
        .map(review -> review.askedAnew(by, index))
        .orElseGet(() -> Deadline.opened(by, entry, index));
  }

  /**
   * The last day for the visit; null if nothing sets one.
   *
   * @param on the day whose protocol applies
   */
  public static @Nullable LocalDate visitBy(ReviewPlanned event, PartialDate on) {
    PartialDate ended = event.inspectionEndedOn();
    if (event.kind() != ReviewKind.IRP || ended == null || !ended.isKnown()) {
      return event.by();
    }
    return DUTIES.lastDay(VISIT, on, ended).orElse(event.by());
  }

  /** The last day for the report; null if nothing sets one. */
  public static @Nullable LocalDate reportBy(ReviewVisited event) {
    PartialDate until = event.until();
    return event.kind() == ReviewKind.IRP && until.isKnown()
        ? DUTIES.lastDay(REPORT, until, until).orElse(null)
        : null;
  }

  @Override
  public ReviewOverdue silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    boolean visited =
        Objects.requireNonNull(history.get(causedBy)).payload() instanceof ReviewVisited;
    return new ReviewOverdue(due, visited ? Missing.REPORT : Missing.VISIT);
  }
}
