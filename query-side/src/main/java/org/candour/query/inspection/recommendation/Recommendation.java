package org.candour.query.inspection.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.consent.Consent;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.recommendation.JudgedProgress;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.ReportedProgress;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * What was recommended, how it was answered, and what its owner reports of it beside what
 * inspectors found.
 *
 * @param by who made it; a prison stands for its board
 * @param number how many recommendations it stands for, if that is more than one
 * @param answerDueFrom the last day for an answer if it was made on the first day that its date can
 *     be
 * @param answerDue the last day for an answer, as the duty of its day says
 * @param daysLate by how many days the answer came after that day; null if it came in time
 * @param daysEarly by how many days it came before that day; null if it did not
 * @param owner who is to do what was agreed
 * @param consent whose account it is that the owner is to act, if that is not for who answered to
 *     say; null otherwise
 * @param silences each day on which an answer fell due and none came
 * @param overdue each day on which what was agreed fell due and was not said to be done
 * @param divergence the latest that its owner reported beside the latest that inspectors found
 * @param repeatedBy later recommendations that say it again
 * @param commitments promises that arise from its answer
 */
@ViewRow
public record Recommendation(
    String id,
    @Nullable RecommendationKind kind,
    @Nullable Party by,
    @Nullable Party to,
    @Nullable EstablishmentCode establishment,
    @Nullable String report,
    @Nullable String text,
    int number,
    @Nullable Link arisesFrom,
    @Nullable Integer finding,
    @Nullable RecommendationId repeats,
    @Nullable EntryDate made,
    @Nullable LocalDate answerDueFrom,
    @Nullable LocalDate answerDue,
    @Nullable RecommendationAnswer answer,
    @Nullable EntryDate answered,
    @Nullable String why,
    @Nullable Days daysLate,
    @Nullable Days daysEarly,
    @Nullable Party owner,
    @Nullable Consent consent,
    @Nullable LocalDate actionDue,
    List<Reported> reported,
    List<Found> found,
    @Nullable Divergence divergence,
    @Nullable EntryDate closed,
    @Nullable Boolean achieved,
    @Nullable String closedBecause,
    List<EntryDate> silences,
    List<EntryDate> overdue,
    List<Backlink> repeatedBy,
    List<Backlink> commitments,
    RecommendationStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements RecommendationBuilder.With {

  /** Where it stands. */
  public enum RecommendationStatus {
    WAITING,
    ANSWERED,
    CLOSED
  }

  /**
   * What its owner reported.
   *
   * @param share how many in a hundred are done or on track
   */
  public record Reported(
      @Nullable ReportedProgress status,
      int share,
      String text,
      @Nullable Party by,
      EntryDate on) {}

  /**
   * What an inspector found.
   *
   * @param enough of how many good or reasonable progress was found; null where the source gives no
   *     number
   */
  public record Found(
      @Nullable JudgedProgress progress,
      @Nullable Integer enough,
      PartialDate visitedOn,
      String why,
      EntryDate on) {}

  /**
   * What was reported beside what was found, of the same recommendations.
   *
   * @param of how many they are
   * @param reported how many in a hundred were reported as done or on track
   * @param found of how many good or reasonable progress was found
   * @param foundShare the same in a hundred
   */
  public record Divergence(int of, int reported, int found, int foundShare) {

    /** Of how many it was reported, which the share comes to. */
    int reportedOf() {
      return Math.toIntExact(Math.round(of * reported / 100.0));
    }
  }

  /** The row with what is known of both voices set side by side. */
  Recommendation compared() {
    Integer enough = found.isEmpty() ? null : found.getLast().enough();
    if (reported.isEmpty() || enough == null) {
      return withDivergence(null);
    }
    return withDivergence(
        new Divergence(
            number,
            reported.getLast().share(),
            enough,
            Math.toIntExact(Math.round(100.0 * enough / number))));
  }
}
