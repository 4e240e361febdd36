package org.candour.command.partnership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.candour.command.platform.Due;
import org.candour.command.platform.StreamCommand;
import org.candour.command.platform.Watch;
import org.candour.events.CommitmentId;
import org.candour.events.Entry;
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
import org.jspecify.annotations.Nullable;

/** A promise falls due on its day, unless something was shown for it that stands. */
final class CommitmentWatch implements Watch {

  @Override
  public String stream() {
    return "commitment";
  }

  @Override
  public Optional<Due> after(@Nullable Due before, Entry entry, long index) {
    return entry.payload() instanceof CommitmentEvent event
        ? Optional.of(after(before, event, index))
        : Optional.ofNullable(before);
  }

  private static Due after(@Nullable Due before, CommitmentEvent event, long index) {
    if (event instanceof CommitmentOffered offered) {
      return Due.on(offered.due(), index);
    }
    Due due = Objects.requireNonNull(before);
    return switch (event) {
      case CommitmentOffered e -> Due.on(e.due(), index);
      case CommitmentAccepted _ -> due;
      case CommitmentDeclined _,
          EvidenceSubmitted _,
          CommitmentFulfilled _,
          CommitmentWithdrawn _ ->
          due.whenAnswered();
      case FulfilmentDisputed _ -> due.whenAskedAgain(index);
      case DueDateChanged e -> due.moved(e.to(), index);
      case CommitmentMissed _ -> due.whenRecorded();
    };
  }

  @Override
  public StreamCommand silence(StreamId stream, LocalDate due) {
    return new RecordMissedCommitment(new CommitmentId(stream.id()), due);
  }
}
