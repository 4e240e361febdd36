package org.candour.query.outcomes.failure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.terms.FailureGround;
import org.candour.events.outcomes.failure.terms.InterventionKind;
import org.candour.events.outcomes.failure.terms.NotificationTerms;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A failure to achieve outcomes: how it came to be declared, notified, planned for, steered,
 * reviewed and resolved, and each of its clocks.
 *
 * @param declaredBy null where it was national oversight, of no level in particular
 * @param restsOn the entries on which it was declared
 * @param repeats the earlier failure that it repeats
 * @param repeatedBy later failures that repeat it
 * @param clocks what is still to come, and by when
 * @param due the earliest of these days
 * @param commitments promises that arise from its plans
 * @param promises those of them that answer an action of a plan
 * @param overdue each day on which something fell due and did not come
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Failure(
    String id,
    @Nullable EstablishmentCode establishment,
    @Nullable FailureGround ground,
    @Nullable String why,
    @Nullable Party declaredBy,
    @Nullable EntryDate declared,
    List<Link> restsOn,
    @Nullable FailureId repeats,
    List<Backlink> repeatedBy,
    @Nullable Notification notification,
    List<Plan> plans,
    List<Intervention> interventions,
    List<Review> reviews,
    List<Backlink> commitments,
    List<PlanPromise> promises,
    List<Clock> clocks,
    @Nullable LocalDate due,
    List<EntryDate> overdue,
    List<Resolution> resolutions,
    FailureStage stage,
    List<Judged> judged,
    List<Long> corrections)
    implements FailureBuilder.With {

  /** How far it is. */
  public enum FailureStage {
    DECLARED,
    PLAN_REQUIRED,
    PLAN_SUBMITTED,
    PLAN_ACCEPTED,
    NOTIFIED,
    ANSWERED,
    RESOLVED,
    REOPENED
  }

  /** What is to come by a day; null where no day is known. */
  public record Clock(DeadlineKind kind, @Nullable LocalDate due) {}

  /**
   * An urgent notification and its answer.
   *
   * @param countedFrom its receipt, or its signing where no receipt is on record
   * @param due the last day for the answer
   * @param answeredIn how many days the answer took
   * @param daysLate by how many days it came after that day; null if it came in time
   */
  @ViewRow
  public record Notification(
      NotificationTerms terms,
      EntryDate issued,
      PartialDate countedFrom,
      @Nullable LocalDate due,
      @Nullable PartialDate publishedOn,
      @Nullable PlanTerms plan,
      @Nullable EntryDate answered,
      @Nullable Days answeredIn,
      @Nullable Days daysLate)
      implements FailureNotificationBuilder.With {}

  /** A plan that was required of a level. */
  @ViewRow
  public record Plan(
      Party of,
      LocalDate by,
      @Nullable String what,
      EntryDate required,
      @Nullable PlanTerms plan,
      @Nullable EntryDate submitted,
      @Nullable Days daysLate,
      List<Returned> returned,
      @Nullable EntryDate accepted)
      implements FailurePlanBuilder.With {}

  /** A plan that was not good enough. */
  public record Returned(String why, LocalDate by, EntryDate on) {}

  /**
   * What was done from above.
   *
   * @param cost what it was to cost
   * @param paid what it cost in the end
   */
  @ViewRow
  public record Intervention(
      InterventionKind kind,
      Party by,
      PartialDate from,
      @Nullable String what,
      @Nullable Money cost,
      EntryDate ordered,
      @Nullable EntryDate ended,
      @Nullable String how,
      @Nullable Money paid)
      implements FailureInterventionBuilder.With {}

  /** A look again, and of how many concerns progress was found how. */
  @ViewRow
  public record Review(
      ReviewKind kind,
      @Nullable PartialDate inspectionEndedOn,
      EntryDate planned,
      @Nullable PartialDate from,
      @Nullable PartialDate until,
      @Nullable String finding,
      @Nullable Integer good,
      @Nullable Integer reasonable,
      @Nullable Integer insufficient,
      @Nullable Integer none,
      @Nullable EntryDate published)
      implements FailureReviewBuilder.With {}

  /** It was declared to be over, and perhaps turned out not to be. */
  @ViewRow
  public record Resolution(
      String why,
      List<Link> restsOn,
      EntryDate on,
      @Nullable String reopenedBecause,
      @Nullable EntryDate reopened)
      implements FailureResolutionBuilder.With {}

  /** The row with what follows from its clocks. */
  Failure settled() {
    return withDue(
        clocks.stream()
            .map(Clock::due)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null));
  }

  /** With something awaited by a day, and nothing else of its kind. */
  Failure awaiting(DeadlineKind kind, @Nullable LocalDate by) {
    return without(kind).with(f -> f.addClocks(new Clock(kind, by)));
  }

  /** With nothing of a kind awaited. */
  Failure without(DeadlineKind kind) {
    return withClocks(clocks.stream().filter(clock -> clock.kind() != kind).toList());
  }
}
