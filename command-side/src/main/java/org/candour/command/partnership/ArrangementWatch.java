package org.candour.command.partnership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.candour.command.platform.Due;
import org.candour.command.platform.StreamCommand;
import org.candour.command.platform.Watch;
import org.candour.events.ArrangementId;
import org.candour.events.Entry;
import org.candour.events.StreamId;
import org.candour.events.partnership.ArrangementEnded;
import org.candour.events.partnership.ArrangementEvent;
import org.candour.events.partnership.ArrangementLapsed;
import org.candour.events.partnership.ArrangementMade;
import org.candour.events.partnership.ArrangementReviewed;
import org.candour.events.partnership.ReturnRecorded;
import org.jspecify.annotations.Nullable;

/** An arrangement lapses after its last day, unless a review gave it another or it ended before. */
final class ArrangementWatch implements Watch {

  @Override
  public String stream() {
    return "arrangement";
  }

  @Override
  public Optional<Due> after(@Nullable Due before, Entry entry, long index) {
    return entry.payload() instanceof ArrangementEvent event
        ? Optional.of(after(before, event, index))
        : Optional.ofNullable(before);
  }

  private static Due after(@Nullable Due before, ArrangementEvent event, long index) {
    return switch (event) {
      case ArrangementMade e -> Due.on(e.until(), index);
      case ArrangementReviewed e -> reviewed(Objects.requireNonNull(before), e, index);
      case ArrangementEnded _ -> Objects.requireNonNull(before).whenAnswered();
      case ReturnRecorded _ -> Objects.requireNonNull(before);
      case ArrangementLapsed _ -> Objects.requireNonNull(before).whenRecorded();
    };
  }

  /** A review that names no day leaves the one that stands; after a lapse there is none. */
  private static Due reviewed(Due before, ArrangementReviewed e, long index) {
    LocalDate standing = before.recorded() ? null : before.on();
    return before.moved(e.until() == null ? standing : e.until(), index);
  }

  @Override
  public StreamCommand silence(StreamId stream, LocalDate due) {
    return new RecordLapsedArrangement(new ArrangementId(stream.id()), due);
  }
}
