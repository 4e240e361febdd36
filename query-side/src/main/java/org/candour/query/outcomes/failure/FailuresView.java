package org.candour.query.outcomes.failure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.FailureEvent;
import org.candour.events.outcomes.failure.FailureReopened;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.InterventionEnded;
import org.candour.events.outcomes.failure.InterventionOrdered;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.PlanAccepted;
import org.candour.events.outcomes.failure.PlanOverdue;
import org.candour.events.outcomes.failure.PlanRequired;
import org.candour.events.outcomes.failure.PlanReturned;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.ResponseOverdue;
import org.candour.events.outcomes.failure.ReviewOverdue;
import org.candour.events.outcomes.failure.ReviewPlanned;
import org.candour.events.outcomes.failure.ReviewPublished;
import org.candour.events.outcomes.failure.ReviewVisited;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.deadline.ResponseDeadline;
import org.candour.events.outcomes.failure.deadline.ReviewDeadline;
import org.candour.events.outcomes.failure.terms.FailureGround;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.candour.events.outcomes.failure.terms.InterventionKind;
import org.candour.events.partnership.commitment.CommitmentEvent;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.outcomes.failure.Failure.FailureStage;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Lateness;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per failure, with what repeats it and the promises that arise from its plans. */
@Component
public class FailuresView extends StreamView<Failure, FailureEvent> {

  public FailuresView() {
    super(
        "failures",
        "failure",
        Failure.class,
        FailureEvent.class,
        key -> FailureBuilder.builder().id(key).stage(FailureStage.DECLARED).build(),
        Marks.of(
            Failure::judged, Failure::withJudged, Failure::corrections, Failure::withCorrections));
  }

  @Override
  protected Failure happened(Failure row, FailureEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    Failure after =
        switch (event) {
          case FailureDeclared e -> declared(row, e, now);
          case PlanRequired e -> required(row, e, now);
          case PlanSubmitted e -> submitted(row, e, now);
          case PlanReturned e -> returned(row, e, now);
          case PlanAccepted _ -> accepted(row, now);
          case UrgentNotificationIssued e -> notified(row, e, now);
          case NotificationAnswered e -> answered(row, e, now);
          case InterventionOrdered e -> row.with(f -> f.addInterventions(ordered(e, now)));
          case InterventionEnded e -> ended(row, e, now);
          case ReviewPlanned e -> planned(row, e, now);
          case ReviewVisited e -> visited(row, e);
          case ReviewPublished e -> published(row, e, now);
          case FailureResolved e -> resolved(row, e, now);
          case FailureReopened e -> reopened(row, e, now);
          case PlanOverdue _, ResponseOverdue _, ReviewOverdue _ ->
              row.with(f -> f.addOverdue(now));
        };
    return after.settled();
  }

  @Override
  protected Failure lifted(Failure row, SilenceLifted lifted) {
    return row.withOverdue(EntryDate.without(row.overdue(), lifted.silence()));
  }

  @Override
  protected Set<StreamId> origins(LedgerEntry entry) {
    return switch (entry.event()) {
      case FailureDeclared e -> Subjects.of(e.terms().repeats());
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      case CommitmentEvent _ ->
          entry.entry().concerns().stream()
              .filter(stream -> stream.type().equals("failure"))
              .collect(Collectors.toSet());
      default -> Set.of();
    };
  }

  @Override
  protected Failure arisen(Failure row, LedgerEntry entry) {
    return switch (entry.event()) {
      case FailureDeclared _ -> row.with(f -> f.addRepeatedBy(Backlink.of(entry)));
      case CommitmentOffered e -> offered(row, e, entry);
      case CommitmentEvent e -> promise(row, e, entry);
      default -> super.arisen(row, entry);
    };
  }

  private static Failure offered(Failure row, CommitmentOffered e, LedgerEntry entry) {
    Link from = e.arisesFrom();
    Integer action = e.action();
    Failure after = row.with(f -> f.addCommitments(Backlink.of(from, entry)));
    return action == null || from == null
        ? after
        : after.with(f -> f.addPromises(PlanPromise.of(from, action, entry)));
  }

  private static Failure promise(Failure row, CommitmentEvent e, LedgerEntry entry) {
    return row.withPromises(
        row.promises().stream()
            .map(promise ->
                promise.promise().stream().equals(entry.stream())
                    ? promise.after(e, EntryDate.of(entry))
                    : promise)
            .toList());
  }

  private static Failure declared(Failure row, FailureDeclared e, EntryDate now) {
    FailureTerms terms = e.terms();
    return row.with(f ->
        f.establishment(terms.establishment())
            .ground(terms.ground())
            .why(terms.why())
            .repeats(terms.repeats())
            .restsOn(e.restsOn())
            .declaredBy(e.saidBy())
            .declared(now));
  }

  private static Failure required(Failure row, PlanRequired e, EntryDate now) {
    Failure.Plan plan =
        FailurePlanBuilder.builder().of(e.of()).by(e.by()).what(e.what()).required(now).build();
    return row.awaiting(DeadlineKind.PLAN, e.by())
        .with(f -> f.addPlans(plan).stage(FailureStage.PLAN_REQUIRED));
  }

  private static Failure submitted(Failure row, PlanSubmitted e, EntryDate now) {
    return row.without(DeadlineKind.PLAN)
        .with(f ->
            f.plans(
                    last(
                        row.plans(),
                        plan ->
                            plan.with(p ->
                                p.plan(e.plan())
                                    .submitted(now)
                                    .daysLate(Lateness.of(plan.by(), now.on())))))
                .stage(FailureStage.PLAN_SUBMITTED));
  }

  private static Failure returned(Failure row, PlanReturned e, EntryDate now) {
    return row.awaiting(DeadlineKind.PLAN, e.by())
        .with(f ->
            f.plans(
                    last(
                        row.plans(),
                        plan ->
                            plan.with(p ->
                                p.by(e.by())
                                    .submitted(null)
                                    .addReturned(new Failure.Returned(e.why(), e.by(), now)))))
                .stage(FailureStage.PLAN_REQUIRED));
  }

  private static Failure accepted(Failure row, EntryDate now) {
    return row.with(f ->
        f.plans(last(row.plans(), plan -> plan.withAccepted(now)))
            .stage(FailureStage.PLAN_ACCEPTED));
  }

  private static Failure notified(Failure row, UrgentNotificationIssued e, EntryDate now) {
    LocalDate due = ResponseDeadline.lastDay(e);
    Failure.Notification issued =
        FailureNotificationBuilder.builder()
            .terms(e.terms())
            .issued(now)
            .countedFrom(e.terms().countedFrom())
            .due(due)
            .build();
    return row.awaiting(DeadlineKind.NOTIFICATION, due)
        .with(f -> f.notification(issued).stage(FailureStage.NOTIFIED));
  }

  private static Failure answered(Failure row, NotificationAnswered e, EntryDate now) {
    Failure.Notification issued = Objects.requireNonNull(row.notification());
    Failure.Notification answered =
        issued.with(n ->
            n.publishedOn(e.publishedOn())
                .plan(e.plan())
                .answered(now)
                .answeredIn(Days.between(issued.countedFrom(), e.publishedOn()))
                .daysLate(Lateness.of(issued.due(), e.publishedOn())));
    return row.without(DeadlineKind.NOTIFICATION)
        .with(f -> f.notification(answered).stage(stageAfter(row, FailureStage.ANSWERED)));
  }

  /** What comes after a failure is over does not bring it back. */
  private static FailureStage stageAfter(Failure row, FailureStage stage) {
    return row.stage() == FailureStage.RESOLVED ? FailureStage.RESOLVED : stage;
  }

  private static Failure.Intervention ordered(InterventionOrdered e, EntryDate now) {
    return FailureInterventionBuilder.builder()
        .kind(e.kind())
        .by(e.by())
        .from(e.from())
        .what(e.what())
        .cost(e.amount())
        .ordered(now)
        .build();
  }

  private static Failure ended(Failure row, InterventionEnded e, EntryDate now) {
    return row.withInterventions(
        row.interventions().stream()
            .map(one ->
                one.ordered().entry() == e.ordered().entry()
                    ? one.with(i -> i.ended(now).how(e.how()).paid(e.amount()))
                    : one)
            .toList());
  }

  private static Failure planned(Failure row, ReviewPlanned e, EntryDate now) {
    Failure.Review review =
        FailureReviewBuilder.builder()
            .kind(e.kind())
            .inspectionEndedOn(e.inspectionEndedOn())
            .planned(now)
            .build();
    return row.awaiting(DeadlineKind.REVIEW, ReviewDeadline.visitBy(e, now.on()))
        .with(f -> f.addReviews(review));
  }

  private static Failure visited(Failure row, ReviewVisited e) {
    return row.awaiting(DeadlineKind.REVIEW, ReviewDeadline.reportBy(e))
        .withReviews(
            last(row.reviews(), review -> review.with(r -> r.from(e.from()).until(e.until()))));
  }

  private static Failure published(Failure row, ReviewPublished e, EntryDate now) {
    return row.without(DeadlineKind.REVIEW)
        .withReviews(
            last(
                row.reviews(),
                review ->
                    review.with(r ->
                        r.finding(e.finding())
                            .good(e.good())
                            .reasonable(e.reasonable())
                            .insufficient(e.insufficient())
                            .none(e.none())
                            .published(now))));
  }

  private static Failure resolved(Failure row, FailureResolved e, EntryDate now) {
    return row.withClocks(List.of())
        .with(f ->
            f.addResolutions(new Failure.Resolution(e.why(), e.restsOn(), now, null, null))
                .stage(FailureStage.RESOLVED));
  }

  private static Failure reopened(Failure row, FailureReopened e, EntryDate now) {
    return row.with(f ->
        f.resolutions(
                last(
                    row.resolutions(),
                    over -> over.with(r -> r.reopenedBecause(e.why()).reopened(now))))
            .stage(FailureStage.REOPENED));
  }

  private static <T> List<T> last(List<T> items, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(items);
    changed.addLast(change.apply(changed.removeLast()));
    return changed;
  }

  private static boolean isLate(Failure row) {
    Failure.Notification issued = row.notification();
    return (issued != null && issued.daysLate() != null)
        || row.plans().stream().anyMatch(plan -> plan.daysLate() != null);
  }

  @Override
  public List<Facet<Failure>> facets() {
    return List.of(
        Facet.one("establishment", Failure::establishment).label("Prison").prison(),
        Facet.choice("stage", FailureStage.class, Failure::stage),
        Facet.choice("ground", FailureGround.class, Failure::ground).withoutIndex(),
        Facet.yesNo("open", (Failure f) -> f.stage() != FailureStage.RESOLVED),
        Facet.yesNo("notified", (Failure f) -> f.notification() != null)
            .label("Urgent notification issued"),
        Facet.yesNo("repeat", (Failure f) -> f.repeats() != null)
            .label("Repeats an earlier failure"),
        Facet.yesNo("late", FailuresView::isLate).label("Answer or plan late"),
        Facet.yesNo("overdue", (Failure f) -> !f.overdue().isEmpty())
            .label("Silence ever recorded"),
        Facet.choices(
                "intervention",
                InterventionKind.class,
                (Failure f) -> f.interventions().stream().map(Failure.Intervention::kind).toList())
            .label("Intervention"),
        Facet.happened("declared", Failure::declared).sortable(),
        Facet.day("due", Failure::due).label("Next due").sortable(),
        Facet.words("q", (Failure f) -> String.valueOf(f.why())).label("Search in what is said"));
  }

  /** What is not over first, that with the earliest clock before the others. */
  @Override
  public Order<Failure> order() {
    return Order.<Failure>first(
            f -> f.stage() != FailureStage.RESOLVED,
            f -> f.due() == null ? "9" : f.due().toString())
        .label("What falls due next first");
  }
}
