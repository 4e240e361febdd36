package org.candour.events.partnership.concern;

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
 * A concern is to be answered within the days, after whoever is to answer got it, that the duty of
 * that day sets. Whoever it is taken to has as long again.
 */
public final class AnswerDeadline implements DeadlinePolicy {

  public static final String NAME = "answer";

  private static final DutyTerm TERM = new DutyTerm("concern-answer");

  @Override
  public String stream() {
    return "concern";
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
  public boolean asksOthers(Entry entry) {
    return entry.payload() instanceof ConcernEscalated;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ConcernRaised _ -> Optional.of(Deadline.opened(TERM.from(entry), entry, index));
      case ConcernEscalated _ -> before.map(answer -> answer.askedAnew(TERM.from(entry), index));
      case ConcernEvent e -> before.map(answer -> after(answer, e));
      case Event _ -> before;
    };
  }

  @Override
  public ConcernUnanswered silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new ConcernUnanswered(due, Addressee.after(history.headMap(causedBy, true)));
  }

  private static Deadline after(Deadline answer, ConcernEvent event) {
    return switch (event) {
      case ConcernRaised _, ConcernEscalated _, ConcernAcknowledged _, ConcernUnacknowledged _ ->
          answer;
      case ConcernAnswered e -> e.former() ? answer : answer.closed();
      case ConcernClosed _ -> answer.closed();
      case ConcernUnanswered _ -> answer.recorded();
    };
  }
}
