package org.candour.events.estate.establishment;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;

/** An establishment is used again by the day that was said when its use was suspended. */
public final class SuspensionDeadline implements DeadlinePolicy {

  @Override
  public String stream() {
    return "establishment";
  }

  @Override
  public String name() {
    return "suspension";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.SUSPENSION;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case UseSuspended e when before.isPresent() ->
          before.map(use -> use.askedAnew(e.until(), index));
      case UseSuspended e -> Optional.of(Deadline.opened(e.until(), entry, index));
      case UseResumed _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }
}
