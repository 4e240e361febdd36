package org.candour.command.partnership.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.partnership.commitment.CommitmentRefusals.ActionAskedOfAnother;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyAccepted;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyDeclined;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyFulfilled;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyOffered;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyWithdrawn;
import org.candour.command.partnership.commitment.CommitmentRefusals.DueDateAlreadyPast;
import org.candour.command.partnership.commitment.CommitmentRefusals.DueDateUnchanged;
import org.candour.command.partnership.commitment.CommitmentRefusals.NoSuchActionAsked;
import org.candour.command.partnership.commitment.CommitmentRefusals.NothingToDispute;
import org.candour.command.partnership.commitment.CommitmentState.Accepted;
import org.candour.command.partnership.commitment.CommitmentState.Binding;
import org.candour.command.partnership.commitment.CommitmentState.Declined;
import org.candour.command.partnership.commitment.CommitmentState.Fulfilled;
import org.candour.command.partnership.commitment.CommitmentState.NotOffered;
import org.candour.command.partnership.commitment.CommitmentState.Offered;
import org.candour.command.partnership.commitment.CommitmentState.Promise;
import org.candour.command.partnership.commitment.CommitmentState.Withdrawn;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.terms.PlanAction;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentEvent;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTerms;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;

/** Decides on a promise of one side to the other, from its offer to its fulfilment. */
final class CommitmentDecider
    implements Decider<CommitmentCommand, CommitmentEvent, CommitmentState> {

  /** What a commitment may arise from: an award, a resolution, an answer. */
  private static final Set<String> ORIGINS =
      Set.of(
          "round.lot-awarded",
          "agreement.signed",
          "agreement.performance-assessed",
          "concern.answered",
          "closure.exit-plan-agreed",
          "board.resolution-recorded",
          "escalation.answered",
          "failure.notification-answered",
          "failure.plan-submitted",
          "consultation.feedback-answered",
          "consultation.outcome-published",
          "advisory-group.advice-answered",
          "recommendation.answered");

  /** What asks for actions, each of somebody. */
  private static final Set<String> ASKING =
      Set.of(
          "board.resolution-recorded", "failure.plan-submitted", "failure.notification-answered");

  private static final Order ORDER =
      Order.openedFirst()
          .follows(FulfilmentDisputed.class, EvidenceSubmitted.class)
          .ends(CommitmentDeclined.class)
          .ends(CommitmentWithdrawn.class)
          .ends(CommitmentFulfilled.class, CommitmentAccepted.class, DueDateChanged.class);

  @Override
  public String stream() {
    return "commitment";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public List<Class<? extends CommitmentCommand>> open(CommitmentState state) {
    return switch (state) {
      case NotOffered _ -> List.of(OfferCommitment.class);
      case Offered _ -> List.of(CommitmentCommand.class);
      case Accepted _ ->
          List.of(
              SubmitEvidence.class,
              ConfirmFulfilled.class,
              DisputeFulfilment.class,
              ChangeDueDate.class,
              WithdrawCommitment.class);
      case Declined _, Withdrawn _ -> List.of();
      case Fulfilled _ -> List.of(DisputeFulfilment.class);
    };
  }

  @Override
  public CommitmentState initial() {
    return new NotOffered();
  }

  @Override
  public Decision decide(
      CommitmentCommand command, CommitmentState state, DecisionContext context) {
    CommitmentId id = command.commitment();
    return switch (state) {
      case NotOffered _ -> offer(command, context);
      case Binding binding -> decide(command, binding, context);
      case Declined s -> throw new CommitmentAlreadyDeclined(id, s.on());
      case Withdrawn s -> throw new CommitmentAlreadyWithdrawn(id, s.on());
      case Fulfilled s -> {
        if (command instanceof DisputeFulfilment c) {
          yield Decision.of(c.happened(context.saidBy()));
        }
        throw new CommitmentAlreadyFulfilled(id, s.on());
      }
    };
  }

  private static Decision offer(CommitmentCommand command, DecisionContext context) {
    if (!(command instanceof OfferCommitment c)) {
      throw new NoSuchStream(command.target());
    }
    CommitmentTerms terms = c.terms();
    refusePast(c.commitment(), terms.due(), context);
    LinkResolver links = new LinkResolver(context.record());
    for (Party party : List.of(terms.by(), terms.to())) {
      if (party.isEstablishment()) {
        links.registered(new EstablishmentCode(party.value()));
      }
    }
    for (Party party : List.of(terms.by(), terms.to())) {
      party.board().ifPresent(_ -> links.exists(party.stream()));
    }
    Link origin = links.to(c.arisesFrom(), ORIGINS);
    if (c.action() != null) {
      refuseUnlessAsked(c, Objects.requireNonNull(origin), links);
    }
    return Decision.of(new CommitmentOffered(terms, origin, c.action()));
  }

  /** An action is answered by whoever a board or a plan names for it, in a promise of their own. */
  private static void refuseUnlessAsked(OfferCommitment command, Link origin, LinkResolver links) {
    int number = Objects.requireNonNull(command.action());
    List<Party> asked = asked(links.entry(origin.entry(), ASKING));
    if (number < 1 || number > asked.size()) {
      throw new NoSuchActionAsked(origin, number, asked.size());
    }
    Party of = asked.get(number - 1);
    if (!of.equals(command.terms().by())) {
      throw new ActionAskedOfAnother(origin, number, of, command.terms().by());
    }
  }

  /** Of whom an entry asks its actions, in their order. */
  private static List<Party> asked(Entry entry) {
    return switch (entry.payload()) {
      case ResolutionRecorded e -> e.terms().actions().stream().map(AskedAction::of).toList();
      case PlanSubmitted e -> e.plan().actions().stream().map(PlanAction::owner).toList();
      case NotificationAnswered e -> e.plan().actions().stream().map(PlanAction::owner).toList();
      default -> List.of();
    };
  }

  private static Decision decide(
      CommitmentCommand command, Binding state, DecisionContext context) {
    Promise promise = state.promise();
    return switch (command) {
      case OfferCommitment c -> throw new CommitmentAlreadyOffered(c.commitment());
      case AcceptCommitment c -> {
        refuseUnlessOffered(c, state);
        yield Decision.of(c.happened(context.saidBy()));
      }
      case DeclineCommitment c -> {
        refuseUnlessOffered(c, state);
        yield Decision.of(c.happened(context.saidBy()));
      }
      case SubmitEvidence c -> Decision.of(c.happened(context.saidBy()));
      case ConfirmFulfilled c -> Decision.of(c.happened(context.saidBy()));
      case DisputeFulfilment c -> {
        if (!promise.evidence()) {
          throw new NothingToDispute(c.commitment());
        }
        yield Decision.of(c.happened(context.saidBy()));
      }
      case ChangeDueDate c -> change(c, promise, context);
      case WithdrawCommitment c -> Decision.of(c.happened(context.saidBy()));
    };
  }

  private static void refuseUnlessOffered(CommitmentCommand command, Binding state) {
    switch (state) {
      case Offered _ -> {}
      case Accepted _ -> throw new CommitmentAlreadyAccepted(command.commitment());
    }
  }

  /**
   * An earlier day binds whoever promised, so they alone set it; a later one keeps whom it was
   * promised to waiting. From the other side a new day is only asked for.
   */
  private static Decision change(ChangeDueDate command, Promise promise, DecisionContext context) {
    LocalDate due = promise.due();
    if (command.to().equals(due)) {
      throw new DueDateUnchanged(command.commitment(), due);
    }
    refusePast(command.commitment(), command.to(), context);
    Side sets = command.to().isBefore(due) ? Side.PROMISOR : Side.PROMISEE;
    return Decision.of(
        context.speaker().side() == sets
            ? command.happened(due, context.saidBy())
            : command.asked(due, context.saidBy()));
  }

  /** A source tells what was written then, whatever it was. */
  private static void refusePast(CommitmentId id, LocalDate due, DecisionContext context) {
    if (!context.imported() && context.occurredOn().isSurelyAfter(PartialDate.of(due))) {
      throw new DueDateAlreadyPast(id, due, context.occurredOn());
    }
  }

  @Override
  public CommitmentState evolve(CommitmentState state, CommitmentEvent event, PartialDate on) {
    return CommitmentEvolution.after(state, event, on);
  }
}
