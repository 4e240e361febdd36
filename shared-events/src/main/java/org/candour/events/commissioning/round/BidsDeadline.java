package org.candour.events.commissioning.round;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;

/** Somebody bids by the last day for bids, unless the round ends without one. */
public final class BidsDeadline implements DeadlinePolicy {

  @Override
  public String stream() {
    return "round";
  }

  @Override
  public String name() {
    return "bids";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.BIDS;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case BidsInvited e ->
          Optional.of(
              before
                  .map(bids -> bids.askedAnew(e.closesOn(), index))
                  .orElseGet(() -> Deadline.opened(e.closesOn(), entry, index)));
      case BidRecorded _, LotAwarded _, RoundStopped _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }
}
