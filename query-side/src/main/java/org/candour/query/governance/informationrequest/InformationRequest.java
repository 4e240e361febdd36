package org.candour.query.governance.informationrequest;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.governance.informationrequest.InformationAsked.Asker;
import org.candour.events.governance.informationrequest.ReviewDecided.ReviewOutcome;
import org.candour.events.id.Party;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A request under freedom of information, its answer and the review of that; never who asked.
 *
 * @param of who is to answer it
 * @param due the last day for the answer, as the duty of its day says, or as extended
 * @param extensions each day on which that was put off to weigh the public interest
 * @param exemptions the sections of the Act that were relied on
 * @param silences each day on which the answer fell due and did not come
 * @param reviewDue the last day for deciding the review, as the duty of its day says
 * @param reviewSilences each day on which that decision fell due and did not come
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record InformationRequest(
    String id,
    @Nullable Party of,
    @Nullable String subject,
    @Nullable Asker asker,
    @Nullable EntryDate received,
    @Nullable LocalDate due,
    List<EntryDate> extensions,
    @Nullable Outcome outcome,
    @Nullable String heldBy,
    List<String> exemptions,
    @Nullable String why,
    @Nullable EntryDate answered,
    List<EntryDate> silences,
    @Nullable EntryDate reviewAsked,
    @Nullable LocalDate reviewDue,
    @Nullable ReviewOutcome reviewOutcome,
    @Nullable EntryDate reviewDecided,
    List<EntryDate> reviewSilences,
    InformationRequestStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements InformationRequestBuilder.With {

  /** What came of it. */
  public enum Outcome {
    WHOLE,
    PART,
    NOT_HELD,
    REFUSED
  }

  /** Where it stands. */
  public enum InformationRequestStatus {
    WAITING,
    ANSWERED,
    UNDER_REVIEW,
    REVIEWED
  }
}
