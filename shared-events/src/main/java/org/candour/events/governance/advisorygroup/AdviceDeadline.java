package org.candour.events.governance.advisorygroup;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.DutyTerm;
import org.candour.events.entry.Entry;

/** Each piece of advice is answered within the days that the duty of its day sets. */
public final class AdviceDeadline implements DeadlinePolicy {

  public static final String NAME = "advice";

  private static final DutyTerm TERM = new DutyTerm("advice-answer");

  @Override
  public String stream() {
    return "advisory-group";
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
  public Set<String> items(Entry entry, long index) {
    return switch (entry.payload()) {
      case AdviceGiven _ -> Set.of(Long.toString(index));
      case AdviceAnswered e -> Set.of(Long.toString(e.advice()));
      case Event _ -> Set.of();
    };
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case AdviceGiven _ -> Optional.of(Deadline.opened(TERM.from(entry), entry, index));
      case AdviceAnswered _ -> before.map(Deadline::closed);
      case AdviceUnanswered _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  @Override
  public AdviceUnanswered silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    AdvisoryGroupEngaged group = (AdvisoryGroupEngaged) history.firstEntry().getValue().payload();
    return new AdviceUnanswered(causedBy, due, group.advises());
  }
}
