package org.candour.command.partnership.commitment;

import java.util.List;
import java.util.Objects;
import org.candour.command.stream.Due;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.Watch;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentEvent;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;

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
      case CommitmentOffered e -> Due.on(PROMISE, e.terms().due(), index);
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
