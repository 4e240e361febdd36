package org.candour.events.inspection.recommendation;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.duties.DutyRegister;
import org.candour.events.entry.Entry;
import org.candour.events.id.Level;

/**
 * A recommendation is to be answered within the term of the duty of the day on which it was made: a
 * committee's by another duty than all others.
 */
public final class AnswerDeadline implements DeadlinePolicy {

  public static final String NAME = "recommendation-answer";

  private static final DutyRegister DUTIES = DutyRegister.load();

  /** The duty by which a recommendation is to be answered. */
  public static String duty(RecommendationTerms terms) {
    return terms.by().level().filter(Level.COMMITTEE::equals).isPresent()
        ? "committee-answer"
        : "recommendation-answer";
  }

  /** The last day for an answer to what was recommended on a date; empty if none is set. */
  public static Optional<LocalDate> lastDay(RecommendationTerms terms, PartialDate on) {
    return DUTIES.lastDay(duty(terms), on, on);
  }

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
    return DeadlineKind.ANSWER;
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case RecommendationMade e ->
          Optional.of(
              Deadline.opened(
                  lastDay(e.terms(), entry.circumstances().occurredOn()).orElse(null),
                  entry,
                  index));
      case RecommendationEvent e -> before.map(answer -> after(answer, e));
      case Event _ -> before;
    };
  }

  @Override
  public RecommendationUnanswered silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new RecommendationUnanswered(due, ActionOwner.addressee(history));
  }

  private static Deadline after(Deadline answer, RecommendationEvent event) {
    return switch (event) {
      case RecommendationMade _, ProgressReported _, ProgressJudged _, ActionOverdue _ -> answer;
      case RecommendationAnswered _, RecommendationClosed _ -> answer.closed();
      case RecommendationUnanswered _ -> answer.recorded();
    };
  }
}
