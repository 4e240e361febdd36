package org.candour.query.partnership.concern;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said is wrong, needed or possible, and its answer.
 *
 * @param from who raised it
 * @param to whom it went to first
 * @param addressed who is to answer it now
 * @param acknowledgementDue the last day to acknowledge it, as the duty of its day says
 * @param answerDue the last day for an answer, as the duty of the day says on which whoever is to
 *     answer got it
 * @param answered when it was answered, after it last went to somebody else
 * @param earlierAnswers answers after which it was taken further
 * @param daysLate by how many days the answer came after that day; null if it came in time
 * @param unacknowledged each day on which an acknowledgement fell due and none came
 * @param silences each day on which an answer fell due and none came
 * @param satisfied whether who raised it was satisfied when closing it
 * @param commitments promises that arise from its answer
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Concern(
    String id,
    @Nullable ConcernKind kind,
    @Nullable Party from,
    @Nullable Party to,
    @Nullable Party addressed,
    @Nullable EstablishmentCode establishment,
    @Nullable String subject,
    @Nullable String text,
    @Nullable EntryDate raised,
    @Nullable EntryDate acknowledged,
    @Nullable EntryDate answered,
    @Nullable String answer,
    @Nullable String done,
    List<Given> earlierAnswers,
    @Nullable LocalDate acknowledgementDue,
    @Nullable LocalDate answerDue,
    @Nullable Days daysLate,
    List<EntryDate> escalations,
    List<EntryDate> unacknowledged,
    List<EntryDate> silences,
    List<Backlink> commitments,
    @Nullable EntryDate closed,
    @Nullable Boolean satisfied,
    ConcernStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements ConcernBuilder.With {

  /** Where it stands. */
  public enum ConcernStatus {
    WAITING,
    ANSWERED,
    CLOSED
  }

  /** An answer, and what was done. */
  public record Given(String answer, @Nullable String done, EntryDate on) {}
}
