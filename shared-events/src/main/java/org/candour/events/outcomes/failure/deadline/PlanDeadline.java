package org.candour.events.outcomes.failure.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.PlanOverdue;
import org.candour.events.outcomes.failure.PlanRequired;
import org.candour.events.outcomes.failure.PlanReturned;
import org.candour.events.outcomes.failure.PlanSubmitted;

/** A plan that was required, or returned, is to come by the day that was set. */
public final class PlanDeadline implements DeadlinePolicy {

  public static final String NAME = "plan";

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
    return DeadlineKind.PLAN;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case PlanRequired e -> Optional.of(asked(before, e.by(), entry, index));
      case PlanReturned e -> Optional.of(asked(before, e.by(), entry, index));
      case PlanSubmitted _, FailureResolved _ -> before.map(Deadline::closed);
      case PlanOverdue _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  private static Deadline asked(Optional<Deadline> before, LocalDate by, Entry entry, long index) {
    return before
        .map(plan -> plan.askedAnew(by, index))
        .orElseGet(() -> Deadline.opened(by, entry, index));
  }

  @Override
  public boolean asksOthers(Entry entry) {
    return entry.payload() instanceof PlanRequired;
  }

  @Override
  public PlanOverdue silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new PlanOverdue(due, lastAsked(history.headMap(causedBy, true)));
  }

  private static Party lastAsked(NavigableMap<Long, Entry> history) {
    return history.descendingMap().values().stream()
        .flatMap(
            entry -> entry.payload() instanceof PlanRequired e ? Stream.of(e.of()) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }
}
