package org.candour.query.partnership.accessrequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.query.duties.Judged;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
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
    State state,
    List<Judged> judged,
    List<Long> corrections) {

  public AccessRequest {
    refusals = List.copyOf(refusals);
    judged = List.copyOf(judged);
    corrections = List.copyOf(corrections);
  }

  /** Where it stands. */
  public enum State {
    WAITING,
    DECIDED
  }

  /** Why access was refused, to how many. */
  public record Refusal(int people, AccessRefusal reason, String why, long entry) {}

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<AccessRequest> {
    String id = "";
    @Nullable OrganisationId organisation;
    @Nullable EstablishmentCode establishment;
    @Nullable AccessKind kind;
    @Nullable String purpose;
    @Nullable LocalDate neededBy;
    int people;
    int livedExperience;
    int granted;
    int refused;
    int refusedForLivedExperience;
    final List<Refusal> refusals = new ArrayList<>();
    @Nullable EntryDate requested;
    @Nullable EntryDate decided;
    @Nullable Days daysToDecide;
    State state = State.WAITING;
    final List<Judged> judged = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    static Draft of(@Nullable AccessRequest row) {
      Draft d = new Draft();
      if (row != null) {
        d.id = row.id();
        d.organisation = row.organisation();
        d.establishment = row.establishment();
        d.kind = row.kind();
        d.purpose = row.purpose();
        d.neededBy = row.neededBy();
        d.people = row.people();
        d.livedExperience = row.livedExperience();
        d.granted = row.granted();
        d.refused = row.refused();
        d.refusedForLivedExperience = row.refusedForLivedExperience();
        d.refusals.addAll(row.refusals());
        d.requested = row.requested();
        d.decided = row.decided();
        d.daysToDecide = row.daysToDecide();
        d.state = row.state();
        d.judged.addAll(row.judged());
        d.corrections.addAll(row.corrections());
      }
      return d;
    }

    @Override
    public AccessRequest build() {
      return new AccessRequest(
          id,
          organisation,
          establishment,
          kind,
          purpose,
          neededBy,
          people,
          livedExperience,
          granted,
          refused,
          refusedForLivedExperience,
          refusals,
          requested,
          decided,
          daysToDecide,
          state,
          judged,
          corrections);
    }
  }
}
