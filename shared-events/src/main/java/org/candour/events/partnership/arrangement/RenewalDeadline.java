package org.candour.events.partnership.arrangement;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;

/** An arrangement lapses after its last day unless a review gave it another or it ended before. */
public final class RenewalDeadline implements DeadlinePolicy {

  public static final String NAME = "renewal";

  @Override
  public String stream() {
    return "arrangement";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ARRANGEMENT;
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ArrangementMade e -> Optional.of(Deadline.opened(e.terms().until(), entry, index));
      case ArrangementEvent e -> before.map(renewal -> after(renewal, e, index));
      case Event _ -> before;
    };
  }

  @Override
  public ArrangementLapsed silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new ArrangementLapsed(due);
  }

  private static Deadline after(Deadline renewal, ArrangementEvent event, long index) {
    return switch (event) {
      case ArrangementMade _, ReturnRecorded _ -> renewal;
      case ArrangementReviewed e -> reviewed(renewal, e, index);
      case ArrangementEnded _ -> renewal.closed();
      case ArrangementLapsed _ -> renewal.recorded();
    };
  }

  /** A review that names no day leaves the one that stands; after a lapse there is none. */
  private static Deadline reviewed(Deadline renewal, ArrangementReviewed review, long index) {
    return review.until() == null && !renewal.silent()
        ? renewal.moved(renewal.on(), index)
        : renewal.moved(review.until(), index);
  }
}
