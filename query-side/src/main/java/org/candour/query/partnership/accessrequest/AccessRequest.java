package org.candour.query.partnership.accessrequest;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A request for access to a prison: counts and reasons, no persons.
 *
 * @param people how many were to come in
 * @param livedExperience how many of them have been in prison themselves
 * @param decided when it was decided for the last of them
 * @param daysToDecide days from asking to deciding for the last of them
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record AccessRequest(
    String id,
    @Nullable OrganisationId organisation,
    @Nullable EstablishmentCode establishment,
    @Nullable AccessKind kind,
    @Nullable String purpose,
    @Nullable LocalDate neededBy,
    int people,
    int livedExperience,
    int granted,
    int refused,
    int refusedForLivedExperience,
    List<Refusal> refusals,
    @Nullable EntryDate requested,
    @Nullable EntryDate decided,
    @Nullable Days daysToDecide,
    AccessRequestStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements AccessRequestBuilder.With {

  /** Where it stands. */
  public enum AccessRequestStatus {
    WAITING,
    DECIDED
  }

  /** Why access was refused, to how many. */
  public record Refusal(int people, AccessRefusal reason, String why, long entry) {}
}
