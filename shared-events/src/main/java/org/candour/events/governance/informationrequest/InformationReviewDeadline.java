package org.candour.events.governance.informationrequest;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.DutyTerm;
import org.candour.events.entry.Entry;

/** A review is decided within the working days after it was asked for that its duty sets. */
public final class InformationReviewDeadline implements DeadlinePolicy {

  public static final String NAME = "information-review";

  private static final DutyTerm TERM = new DutyTerm(NAME);

  @Override
  public String stream() {
    return "information-request";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ANSWER;
  }

  @Override
  public Optional<DutyTerm> term() {
    return Optional.of(TERM);
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ReviewAsked _ -> Optional.of(Deadline.opened(TERM.from(entry), entry, index));
      case ReviewDecided _ -> before.map(Deadline::closed);
      case ReviewUndecided _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  @Override
  public ReviewUndecided silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    InformationAsked asked = (InformationAsked) history.firstEntry().getValue().payload();
    return new ReviewUndecided(due, asked.of());
  }
}
