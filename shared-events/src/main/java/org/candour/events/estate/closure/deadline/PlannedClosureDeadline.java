package org.candour.events.estate.closure.deadline;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;

/**
 * A closure takes place by the day that it is planned for, or is put off or rescinded. If nothing
 * of this is recorded, that is nobody's silence in particular.
 */
public final class PlannedClosureDeadline implements DeadlinePolicy {

  @Override
  public String stream() {
    return "closure";
  }

  @Override
  public String name() {
    return "planned";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.CLOSURE;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ClosureAnnounced e -> Optional.of(Deadline.opened(e.terms().plannedOn(), entry, index));
      case ClosurePostponed e -> before.map(planned -> planned.moved(e.plannedOn(), index));
      case ClosureBroughtForward e -> before.map(planned -> planned.moved(e.plannedOn(), index));
      case ClosureCompleted _, ClosureRescinded _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }
}
