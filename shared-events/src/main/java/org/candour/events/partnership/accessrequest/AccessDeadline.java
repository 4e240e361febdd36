package org.candour.events.partnership.accessrequest;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;

/** Access is decided on for everybody by the day on which it is needed, where that was said. */
public final class AccessDeadline implements DeadlinePolicy {

  @Override
  public String stream() {
    return "access-request";
  }

  @Override
  public String name() {
    return "decision";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ACCESS;
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case AccessRequested e ->
          Optional.of(
              Deadline.opened(e.terms().neededBy(), entry, index).withParts(e.terms().people()));
      case AccessGranted e -> before.map(asked -> asked.came(e.people()));
      case AccessRefused e -> before.map(asked -> asked.came(e.people()));
      case Event _ -> before;
    };
  }

  @Override
  public SilenceRecorded silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    Party prison =
        history.firstEntry().getValue().payload() instanceof AccessRequested e
            ? new Party(e.terms().establishment().value())
            : null;
    return new SilenceRecorded(kind(), deadline, due, null, prison);
  }
}
