package org.candour.command.partnership;

import java.util.List;
import java.util.Objects;
import org.candour.command.platform.Due;
import org.candour.command.platform.StreamCommand;
import org.candour.command.platform.Watch;
import org.candour.events.CommitmentId;
import org.candour.events.Entry;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.events.partnership.CommitmentAccepted;
import org.candour.events.partnership.CommitmentDeclined;
import org.candour.events.partnership.CommitmentEvent;
import org.candour.events.partnership.CommitmentFulfilled;
import org.candour.events.partnership.CommitmentMissed;
import org.candour.events.partnership.CommitmentOffered;
import org.candour.events.partnership.CommitmentWithdrawn;
import org.candour.events.partnership.DueDateChanged;
import org.candour.events.partnership.EvidenceSubmitted;
import org.candour.events.partnership.FulfilmentDisputed;

/** A promise falls due on its day, unless something was shown for it that stands. */
final class CommitmentWatch implements Watch {

  private static final String PROMISE = "promise";

  @Override
  public String stream() {
    return "commitment";
  }

  @Override
  public List<Due> after(List<Due> before, Entry entry, long index) {
    return entry.payload() instanceof CommitmentEvent event
        ? List.of(after(before, event, entry.circumstances().occurredOn(), index))
        : before;
  }

  private static Due after(List<Due> before, CommitmentEvent event, PartialDate on, long index) {
    return switch (event) {
      case CommitmentOffered e -> Due.on(PROMISE, e.due(), index);
      case CommitmentAccepted _ -> Due.of(before, PROMISE);
      case CommitmentDeclined _,
          EvidenceSubmitted _,
          CommitmentFulfilled _,
          CommitmentWithdrawn _ ->
          Due.of(before, PROMISE).whenAnswered();
      case FulfilmentDisputed _ -> disputed(Due.of(before, PROMISE), on, index);
      case DueDateChanged e -> Due.of(before, PROMISE).moved(e.to(), index);
      case CommitmentMissed _ -> Due.of(before, PROMISE).whenRecorded();
    };
  }

  /** Once the day is past on which something stood, there is no silence left to record. */
  private static Due disputed(Due before, PartialDate on, long index) {
    Due again = before.whenAskedAgain(index);
    return before.on() != null && CommitmentDecider.isStillRunning(before.on(), on)
        ? again
        : again.moved(null, index);
  }

  @Override
  public StreamCommand silence(StreamId stream, Due due) {
    return new RecordMissedCommitment(
        new CommitmentId(stream.id()), Objects.requireNonNull(due.on()));
  }
}
