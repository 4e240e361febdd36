package org.candour.events.partnership.commitment;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;

/** A promise falls due on its day, accepted or not, unless evidence for it stands undisputed. */
public final class PromiseDeadline implements DeadlinePolicy {

  public static final String NAME = "promise";

  @Override
  public String stream() {
    return "commitment";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.PROMISE;
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case CommitmentOffered e -> Optional.of(Deadline.opened(e.terms().due(), entry, index));
      case CommitmentEvent e -> before.map(promise -> after(promise, e, on, index));
      case Event _ -> before;
    };
  }

  private static Deadline after(
      Deadline promise, CommitmentEvent event, PartialDate on, long index) {
    return switch (event) {
      case CommitmentOffered _, CommitmentAccepted _ -> promise;
      case CommitmentDeclined _,
          EvidenceSubmitted _,
          CommitmentFulfilled _,
          CommitmentWithdrawn _ ->
          promise.closed();
      case FulfilmentDisputed _ -> promise.reopened(on, index);
      case DueDateChanged e -> promise.moved(e.to(), index);
      case CommitmentMissed _ -> promise.recorded();
    };
  }
}
