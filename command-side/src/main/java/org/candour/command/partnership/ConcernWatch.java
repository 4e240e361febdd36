package org.candour.command.partnership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.candour.command.platform.Due;
import org.candour.command.platform.StreamCommand;
import org.candour.command.platform.Watch;
import org.candour.events.ConcernId;
import org.candour.events.Entry;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.events.partnership.ConcernAcknowledged;
import org.candour.events.partnership.ConcernAnswered;
import org.candour.events.partnership.ConcernClosed;
import org.candour.events.partnership.ConcernEscalated;
import org.candour.events.partnership.ConcernEvent;
import org.candour.events.partnership.ConcernRaised;
import org.candour.events.partnership.ConcernUnanswered;
import org.jspecify.annotations.Nullable;

/** An answer falls due twenty working days after whoever is to answer got the concern. */
final class ConcernWatch implements Watch {

  @Override
  public String stream() {
    return "concern";
  }

  @Override
  public Optional<Due> after(@Nullable Due before, Entry entry, long index) {
    return entry.payload() instanceof ConcernEvent event
        ? Optional.of(after(before, event, entry.circumstances().occurredOn(), index))
        : Optional.ofNullable(before);
  }

  private static Due after(@Nullable Due before, ConcernEvent event, PartialDate on, long index) {
    return switch (event) {
      case ConcernRaised _, ConcernEscalated _ -> Due.on(ConcernDecider.answerDue(on), index);
      case ConcernAcknowledged _ -> Objects.requireNonNull(before);
      case ConcernAnswered _, ConcernClosed _ -> Objects.requireNonNull(before).whenAnswered();
      case ConcernUnanswered _ -> Objects.requireNonNull(before).whenRecorded();
    };
  }

  @Override
  public StreamCommand silence(StreamId stream, LocalDate due) {
    return new RecordUnansweredConcern(new ConcernId(stream.id()), due);
  }
}
