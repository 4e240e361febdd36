package org.candour.command.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.command.stream.Due;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.Watch;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementEvent;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ReturnRecorded;

/** An arrangement lapses after its last day, unless a review gave it another or it ended before. */
final class ArrangementWatch implements Watch {

  private static final String END = "end";

  @Override
  public String stream() {
    return "arrangement";
  }

  @Override
  public List<Due> after(List<Due> before, Entry entry, long index) {
    return entry.payload() instanceof ArrangementEvent event
        ? List.of(after(before, event, index))
        : before;
  }

  private static Due after(List<Due> before, ArrangementEvent event, long index) {
    return switch (event) {
      case ArrangementMade e -> Due.on(END, e.until(), index);
      case ArrangementReviewed e -> reviewed(Due.of(before, END), e, index);
      case ArrangementEnded _ -> Due.of(before, END).whenAnswered();
      case ReturnRecorded _ -> Due.of(before, END);
      case ArrangementLapsed _ -> Due.of(before, END).whenRecorded();
    };
  }

  /** A review that names no day leaves the one that stands; after a lapse there is none. */
  private static Due reviewed(Due before, ArrangementReviewed e, long index) {
    LocalDate standing = before.recorded() ? null : before.on();
    return before.moved(e.until() == null ? standing : e.until(), index);
  }

  @Override
  public StreamCommand silence(StreamId stream, Due due) {
    return new RecordLapsedArrangement(
        new ArrangementId(stream.id()), Objects.requireNonNull(due.on()));
  }
}
