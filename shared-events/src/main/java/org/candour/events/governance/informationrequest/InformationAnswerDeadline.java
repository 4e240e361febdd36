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

/**
 * A request is answered or refused within the working days of the whole United Kingdom that the
 * duty sets, or by the day until which weighing the public interest was to take.
 */
public final class InformationAnswerDeadline implements DeadlinePolicy {

  public static final String NAME = "information-answer";

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
  public boolean chief() {
    return true;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case InformationAsked _ -> Optional.of(Deadline.opened(TERM.from(entry), entry, index));
      case AnswerExtended e -> before.map(answer -> answer.moved(e.to(), index));
      case InformationAnswered _, InformationRefused _ -> before.map(Deadline::closed);
      case InformationUnanswered _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  @Override
  public InformationUnanswered silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    InformationAsked asked = (InformationAsked) history.firstEntry().getValue().payload();
    return new InformationUnanswered(due, asked.of());
  }
}
