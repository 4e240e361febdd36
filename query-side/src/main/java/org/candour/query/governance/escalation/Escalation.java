package org.candour.query.governance.escalation;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.governance.EscalationId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A question that a board put to a level, and its answer.
 *
 * @param to the level that was asked first
 * @param addressed the level that is to answer now
 * @param about the entries that it is about
 * @param aboutStreams what else it is about
 * @param arisesFrom the resolution by which the board decided to ask
 * @param askedBefore the earlier escalations with the same question, the first one first
 * @param askedAgain the later ones that repeat it
 * @param acknowledged when the level that is to answer now acknowledged it
 * @param acknowledgementDue the last day for that
 * @param answered when it was answered, unless the board rejected that since or took it further
 * @param answerDue the last day for an answer
 * @param earlierAnswers answers that the board rejected or after which it took the question further
 * @param daysLate by how many days the answer came after that day; null if it came in time
 * @param taken each time that the board took it to a higher level
 * @param unacknowledged each day on which an acknowledgement fell due and none came
 * @param silences each day on which an answer fell due and none came
 * @param commitments promises that arise from an answer
 * @param satisfied whether the board was satisfied when closing it
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Escalation(
    String id,
    @Nullable EstablishmentCode board,
    @Nullable Party to,
    @Nullable Party addressed,
    @Nullable String question,
    List<Link> about,
    List<StreamId> aboutStreams,
    @Nullable Link arisesFrom,
    List<EscalationId> askedBefore,
    List<Backlink> askedAgain,
    @Nullable EntryDate raised,
    @Nullable EntryDate acknowledged,
    @Nullable LocalDate acknowledgementDue,
    @Nullable EntryDate answered,
    @Nullable String answer,
    @Nullable LocalDate answerDue,
    List<Answer> earlierAnswers,
    @Nullable Days daysLate,
    List<Taken> taken,
    List<EntryDate> unacknowledged,
    List<EntryDate> silences,
    List<Backlink> commitments,
    @Nullable EntryDate closed,
    @Nullable Boolean satisfied,
    EscalationStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements EscalationBuilder.With {

  /** Where it stands. */
  public enum EscalationStatus {
    WAITING,
    ANSWERED,
    CLOSED
  }

  /**
   * An answer that did not settle the question.
   *
   * @param by the level that gave it, where it is known
   * @param rejected why the board rejected it; null where it took the question further
   */
  public record Answer(String text, @Nullable Party by, EntryDate on, @Nullable String rejected) {}

  /** The board took the question to a higher level. */
  public record Taken(Party to, String why, EntryDate on) {}
}
