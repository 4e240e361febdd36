package org.candour.events.estate.closure.deadline;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosureRescinded;
import org.jspecify.annotations.Nullable;

/**
 * A prison closes by the day on which the order that closes it comes into force, where that lay
 * ahead. If nothing of this is recorded, that is nobody's silence in particular.
 */
public final class OrderDeadline implements DeadlinePolicy {

  @Override
  public String stream() {
    return "closure";
  }

  @Override
  public String name() {
    return "order";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ORDER;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ClosureOrderMade e when isAhead(e.inForceOn(), entry) ->
          Optional.of(
              before
                  .map(order -> order.askedAnew(e.inForceOn(), index))
                  .orElseGet(() -> Deadline.opened(e.inForceOn(), entry, index)));
      case ClosureCompleted _, ClosureRescinded _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }

  private static boolean isAhead(@Nullable PartialDate inForce, Entry order) {
    return inForce != null && inForce.isSurelyAfter(order.circumstances().occurredOn());
  }
}
