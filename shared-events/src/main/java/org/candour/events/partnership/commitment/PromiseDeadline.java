package org.candour.events.partnership.commitment;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

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

  @Override
  public CommitmentMissed silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new CommitmentMissed(due, disputed(history));
  }

  private static CommitmentMissed.@Nullable Disputed disputed(NavigableMap<Long, Entry> history) {
    CommitmentMissed.Disputed shown = null;
    CommitmentMissed.Disputed disputed = null;
    boolean stands = false;
    for (Entry entry : history.values()) {
      PartialDate on = entry.circumstances().occurredOn();
      Event event = entry.payload();
      if (event instanceof EvidenceSubmitted e) {
        shown = new CommitmentMissed.Disputed(e.account(), on, on);
        stands = true;
      } else if (event instanceof CommitmentFulfilled && !stands) {
        shown = new CommitmentMissed.Disputed(null, on, on);
        stands = true;
      } else if (event instanceof FulfilmentDisputed && shown != null) {
        disputed = new CommitmentMissed.Disputed(shown.account(), shown.shownOn(), on);
        shown = disputed;
        stands = false;
      }
    }
    return disputed;
  }

  private static Deadline after(
      Deadline promise, CommitmentEvent event, PartialDate on, long index) {
    return switch (event) {
      case CommitmentOffered _, CommitmentAccepted _, DueDateAsked _ -> promise;
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
