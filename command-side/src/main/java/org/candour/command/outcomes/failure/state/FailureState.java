package org.candour.command.outcomes.failure.state;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.terms.NotificationTerms;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.jspecify.annotations.Nullable;

/** What a failure's events amount to. */
public sealed interface FailureState extends StreamState {

  /** Nothing is on record. */
  record NotDeclared() implements FailureState {}

  /** It was declared. */
  sealed interface Declared extends FailureState {
    Matter matter();

    /** The same, carried on. */
    Declared with(Matter matter);

    @Override
    default Set<StreamId> concerns() {
      RequiredPlan plan = matter().plan();
      return Subjects.of(matter().establishment(), plan == null ? null : plan.of());
    }

    @Override
    default Sides voices() {
      RequiredPlan plan = matter().plan();
      return Sides.of(Side.ADDRESSEE, UrgentNotificationIssued.ADDRESSED)
          .and(Side.ASKED, plan == null ? null : plan.of());
    }
  }

  /** It is not over. */
  record Open(Matter matter) implements Declared {
    @Override
    public Open with(Matter other) {
      return new Open(other);
    }
  }

  /** It was declared to be over. */
  record Resolved(Matter matter, PartialDate on) implements Declared {
    @Override
    public Resolved with(Matter other) {
      return new Resolved(other, on);
    }
  }

  /**
   * What it is.
   *
   * @param since when it was declared, or last reopened
   * @param plan the plan that was required last
   * @param review the review that is under way
   */
  @RecordBuilder
  record Matter(
      EstablishmentCode establishment,
      PartialDate since,
      @Nullable RequiredPlan plan,
      @Nullable Notified notification,
      @Nullable PlannedReview review)
      implements FailureStateMatterBuilder.With {}

  /** A plan, and how far it is. */
  record RequiredPlan(Party of, PlanStage stage) {}

  /** How far a plan is. */
  enum PlanStage {
    REQUIRED,
    SUBMITTED,
    ACCEPTED
  }

  /** An urgent notification, and when it was answered. */
  record Notified(NotificationTerms terms, @Nullable PartialDate answeredOn) {}

  /** A review that was planned, and, once it was made, the last day of its visit. */
  record PlannedReview(
      ReviewKind kind,
      @Nullable PartialDate inspectionEndedOn,
      @Nullable PartialDate visitedUntil) {}
}
