package org.candour.command.outcomes.failure;

import java.util.List;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.duties.Judgement;
import org.candour.command.outcomes.failure.FailureCommand.AtAnyTime;
import org.candour.command.outcomes.failure.FailureCommand.WhileOpen;
import org.candour.command.outcomes.failure.FailureRefusals.FailureAlreadyDeclared;
import org.candour.command.outcomes.failure.FailureRefusals.FailureAlreadyResolved;
import org.candour.command.outcomes.failure.FailureRefusals.FailureNotResolved;
import org.candour.command.outcomes.failure.FailureRefusals.InterventionAlreadyEnded;
import org.candour.command.outcomes.failure.FailureRefusals.InterventionNotBegun;
import org.candour.command.outcomes.failure.FailureRefusals.InterventionOfAnotherFailure;
import org.candour.command.outcomes.failure.FailureRefusals.NoNotificationIssued;
import org.candour.command.outcomes.failure.FailureRefusals.NoReviewPlanned;
import org.candour.command.outcomes.failure.FailureRefusals.NotificationAlreadyAnswered;
import org.candour.command.outcomes.failure.FailureRefusals.PublishedOnAnotherDay;
import org.candour.command.outcomes.failure.FailureRefusals.RepeatsAnotherPrison;
import org.candour.command.outcomes.failure.FailureRefusals.ReviewAlreadyVisited;
import org.candour.command.outcomes.failure.FailureRefusals.ReviewNotVisited;
import org.candour.command.outcomes.failure.state.FailureEvolution;
import org.candour.command.outcomes.failure.state.FailureState;
import org.candour.command.outcomes.failure.state.FailureState.Matter;
import org.candour.command.outcomes.failure.state.FailureState.NotDeclared;
import org.candour.command.outcomes.failure.state.FailureState.Notified;
import org.candour.command.outcomes.failure.state.FailureState.Open;
import org.candour.command.outcomes.failure.state.FailureState.PlannedReview;
import org.candour.command.outcomes.failure.state.FailureState.Resolved;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.FailureEvent;
import org.candour.events.outcomes.failure.FailureReopened;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.InterventionEnded;
import org.candour.events.outcomes.failure.InterventionOrdered;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.PlanAccepted;
import org.candour.events.outcomes.failure.PlanRequired;
import org.candour.events.outcomes.failure.PlanReturned;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.ReviewPublished;
import org.candour.events.outcomes.failure.ReviewVisited;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.jspecify.annotations.Nullable;

/** Decides on a failure, from its being declared to its being over. */
final class FailureDecider implements Decider<FailureCommand, FailureEvent, FailureState> {

  /** What a failure may rest on; an earlier failure is what it repeats. */
  private static final Set<String> GROUNDS =
      Set.of(
          "outcome.missed",
          "outcome.measurement-reported",
          "outcome.measurement-verified",
          "outcome.unreported",
          "inspection-report.published",
          "recommendation.progress-judged");

  private static final Order ORDER =
      Order.openedFirst()
          .follows(PlanSubmitted.class, PlanRequired.class)
          .follows(PlanAccepted.class, PlanSubmitted.class)
          .follows(PlanReturned.class, PlanSubmitted.class)
          .follows(NotificationAnswered.class, UrgentNotificationIssued.class)
          .follows(InterventionEnded.class, InterventionOrdered.class)
          .follows(ReviewPublished.class, ReviewVisited.class)
          .follows(FailureReopened.class, FailureResolved.class);

  @Override
  public String stream() {
    return "failure";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public FailureState initial() {
    return new NotDeclared();
  }

  @Override
  public List<Class<? extends FailureCommand>> open(FailureState state) {
    return switch (state) {
      case NotDeclared _ -> List.of(DeclareFailure.class);
      case Open _ -> List.of(WhileOpen.class, AtAnyTime.class);
      case Resolved _ -> List.of(ReopenFailure.class, AtAnyTime.class);
    };
  }

  @Override
  public Decision decide(FailureCommand command, FailureState state, DecisionContext context) {
    return switch (state) {
      case NotDeclared _ -> declare(command, context);
      case Open open -> whileOpen(command, open.matter(), context);
      case Resolved resolved -> onceResolved(command, resolved, context);
    };
  }

  private static Decision declare(FailureCommand command, DecisionContext context) {
    if (!(command instanceof DeclareFailure c)) {
      throw new NoSuchStream(command.target());
    }
    FailureTerms terms = c.terms();
    LinkResolver links = new LinkResolver(context.record());
    links.registered(terms.establishment());
    if (terms.repeats() != null) {
      refuseAnotherPrison(terms.repeats(), terms.establishment(), context);
    }
    return Decision.of(
        new FailureDeclared(terms, links.toAll(c.restsOn(), GROUNDS), speaker(context)));
  }

  private static void refuseAnotherPrison(
      FailureId earlier, EstablishmentCode establishment, DecisionContext context) {
    new LinkResolver(context.record()).exists(earlier.stream());
    if (context.record().stream(earlier.stream()).getFirst().payload() instanceof FailureDeclared e
        && !e.terms().establishment().equals(establishment)) {
      throw new RepeatsAnotherPrison(earlier, e.terms().establishment());
    }
  }

  private static Decision whileOpen(
      FailureCommand command, Matter matter, DecisionContext context) {
    return switch (command) {
      case DeclareFailure c -> throw new FailureAlreadyDeclared(c.failure());
      case ReopenFailure c -> throw new FailureNotResolved(c.failure());
      case WhileOpen c -> OpenFailure.decide(c, matter, context);
      case AtAnyTime c -> atAnyTime(c, matter, context);
    };
  }

  private static Decision onceResolved(
      FailureCommand command, Resolved state, DecisionContext context) {
    return switch (command) {
      case DeclareFailure c -> throw new FailureAlreadyDeclared(c.failure());
      case ReopenFailure c -> Decision.of(c.happened(speaker(context)));
      case WhileOpen c -> throw new FailureAlreadyResolved(c.failure(), state.on());
      case AtAnyTime c -> atAnyTime(c, state.matter(), context);
    };
  }

  private static Decision atAnyTime(AtAnyTime command, Matter matter, DecisionContext context) {
    return switch (command) {
      case AnswerNotification c -> answer(c, matter.notification(), context);
      case EndIntervention c -> end(c, context);
      case RecordReviewVisit c -> {
        PlannedReview review = planned(c, matter);
        if (review.visitedUntil() != null) {
          throw new ReviewAlreadyVisited(c.failure(), review.visitedUntil());
        }
        yield Decision.of(c.happened(review.kind()));
      }
      case PublishReview c -> {
        if (planned(c, matter).visitedUntil() == null) {
          throw new ReviewNotVisited(c.failure());
        }
        yield Decision.of(c.happened());
      }
    };
  }

  private static PlannedReview planned(FailureCommand command, Matter matter) {
    if (matter.review() == null) {
      throw new NoReviewPlanned(command.failure());
    }
    return matter.review();
  }

  private static Decision answer(
      AnswerNotification command, @Nullable Notified issued, DecisionContext context) {
    if (issued == null) {
      throw new NoNotificationIssued(command.failure());
    }
    if (issued.answeredOn() != null) {
      throw new NotificationAlreadyAnswered(command.failure(), issued.answeredOn());
    }
    if (!command.publishedOn().equals(context.occurredOn())) {
      throw new PublishedOnAnotherDay(command.publishedOn(), context.occurredOn());
    }
    return Decision.of(command.happened(context.saidBy()));
  }

  private static Decision end(EndIntervention command, DecisionContext context) {
    long ordered = command.ordered();
    Entry entry =
        new LinkResolver(context.record()).entry(ordered, Set.of("failure.intervention-ordered"));
    if (!entry.stream().equals(context.stream())) {
      throw new InterventionOfAnotherFailure(ordered, entry.stream());
    }
    for (Entry other : context.record().stream(context.stream())) {
      if (other.payload() instanceof InterventionEnded e && e.ordered().entry() == ordered) {
        throw new InterventionAlreadyEnded(ordered, other.circumstances().occurredOn());
      }
    }
    if (entry.payload() instanceof InterventionOrdered e
        && e.from().isSurelyAfter(context.occurredOn())) {
      throw new InterventionNotBegun(e.from(), context.occurredOn());
    }
    return Decision.of(command.happened(new Link(ordered, entry.stream()), context.saidBy()));
  }

  /** An inspector speaks for one level alone, and need not name it. */
  static @Nullable Party speaker(DecisionContext context) {
    return context.speaker().side() == Side.INSPECTOR
        ? Party.of(Level.INSPECTORATE)
        : context.saidBy();
  }

  @Override
  public Set<String> judgedBy() {
    return Set.of("commitment", "failure", "inspection-report", "outcome", "recommendation");
  }

  @Override
  public List<Judgement> judge(FailureEvent event, FailureState before, DecisionContext context) {
    return FailureDuties.judge(event, before, context);
  }

  @Override
  public FailureState evolve(FailureState state, FailureEvent event, PartialDate on) {
    return FailureEvolution.after(state, event, on);
  }
}
