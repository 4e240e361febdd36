package org.candour.events.inspection.recommendation;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;

/**
 * What was agreed is to be done by the day that its owner gave. Being said to be done meets the
 * day; whether it is done is for an inspector to find.
 */
public final class ActionDeadline implements DeadlinePolicy {

  public static final String NAME = "action";

  @Override
  public String stream() {
    return "recommendation";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ACTION;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case RecommendationAnswered e when e.due() != null && e.agreesToAct() ->
          Optional.of(Deadline.opened(e.due(), entry, index));
      case RecommendationEvent e -> before.map(action -> after(action, e));
      case Event _ -> before;
    };
  }

  @Override
  public ActionOverdue silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new ActionOverdue(due, ActionOwner.after(history));
  }

  private static Deadline after(Deadline action, RecommendationEvent event) {
    return switch (event) {
      case RecommendationMade _,
          RecommendationAnswered _,
          ProgressJudged _,
          RecommendationUnanswered _ ->
          action;
      case ProgressReported e -> e.status() == ReportedProgress.DONE ? action.closed() : action;
      case RecommendationClosed _ -> action.closed();
      case ActionOverdue _ -> action.recorded();
    };
  }
}
