package org.candour.query.governance.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.governance.consultation.FeedbackGiven.Position;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A consultation: what was said, and what was done about it.
 *
 * @param by who consults
 * @param concerns whom and what it concerns: who consults, and what it is about
 * @param about the decision, or what leads to it
 * @param closes the last day for feedback, as last said
 * @param groups the groups whose feedback was sought, by those who were invited later as well
 * @param heard the groups that feedback spoke for
 * @param notHeard the groups that were sought and that no feedback spoke for
 * @param responses how many there were in all, on record here or not
 * @param outcomeDue the last day for the outcome, as the duty of the last day for feedback says
 * @param silences each day on which the outcome fell due and was not published
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Consultation(
    String id,
    @Nullable String title,
    @Nullable Party by,
    List<StreamId> concerns,
    @Nullable Link about,
    @Nullable ProgrammeStage stage,
    @Nullable PartialDate opens,
    @Nullable PartialDate closes,
    List<String> groups,
    List<String> heard,
    List<String> notHeard,
    List<String> questions,
    List<OrganisationId> invited,
    @Nullable EntryDate opened,
    List<EntryDate> extensions,
    List<Feedback> feedback,
    @Nullable EntryDate closed,
    @Nullable Integer responses,
    @Nullable LocalDate outcomeDue,
    @Nullable OutcomePublished outcome,
    @Nullable EntryDate published,
    List<EntryDate> silences,
    ConsultationStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements ConsultationBuilder.With {

  /** Where it stands. */
  public enum ConsultationStatus {
    OPEN,
    CLOSED,
    OUTCOME_PUBLISHED
  }

  /**
   * What somebody said.
   *
   * @param from null for people, who are never named
   * @param answer what was done about it
   */
  @ViewRow
  public record Feedback(
      @Nullable Party from,
      Position position,
      String text,
      List<String> groups,
      EntryDate given,
      @Nullable FeedbackAnswer answer)
      implements ConsultationFeedbackBuilder.With {}

  /**
   * What whoever consulted heard, and did.
   *
   * @param done what was done, or why nothing was
   */
  public record FeedbackAnswer(String said, String done, EntryDate on) {}

  /** The feedback that was not answered. */
  List<Feedback> unanswered() {
    return feedback.stream().filter(one -> one.answer() == null).toList();
  }

  /** The row with what follows from the groups that were sought and that took part. */
  Consultation settled() {
    List<String> spokenFor =
        feedback.stream().flatMap(one -> one.groups().stream()).distinct().toList();
    return with(c ->
        c.heard(spokenFor)
            .notHeard(groups.stream().filter(group -> !isAmong(spokenFor, group)).toList()));
  }

  /** Groups are the same whether they are written with capitals or not. */
  static boolean isAmong(List<String> groups, String group) {
    return groups.stream().anyMatch(group::equalsIgnoreCase);
  }

  /** Groups with others, each once. */
  static List<String> joined(List<String> groups, List<String> more) {
    return Stream.concat(groups.stream(), more.stream().filter(group -> !isAmong(groups, group)))
        .toList();
  }
}
