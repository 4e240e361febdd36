package org.candour.command.inspection.recommendation;

import java.util.List;
import java.util.Set;
import org.candour.command.duties.Judgement;
import org.candour.command.inspection.recommendation.RecommendationCommand.OfOpen;
import org.candour.command.inspection.recommendation.RecommendationRefusals.MoreFoundThanMade;
import org.candour.command.inspection.recommendation.RecommendationRefusals.NoProgressSaid;
import org.candour.command.inspection.recommendation.RecommendationRefusals.NoSuchFinding;
import org.candour.command.inspection.recommendation.RecommendationRefusals.NotRecordedTogether;
import org.candour.command.inspection.recommendation.RecommendationRefusals.RecommendationAlreadyAnswered;
import org.candour.command.inspection.recommendation.RecommendationRefusals.RecommendationAlreadyClosed;
import org.candour.command.inspection.recommendation.RecommendationRefusals.RecommendationAlreadyMade;
import org.candour.command.inspection.recommendation.RecommendationState.Answered;
import org.candour.command.inspection.recommendation.RecommendationState.Closed;
import org.candour.command.inspection.recommendation.RecommendationState.Made;
import org.candour.command.inspection.recommendation.RecommendationState.NotMade;
import org.candour.command.inspection.recommendation.RecommendationState.Waiting;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.inspection.recommendation.ActionOverdue;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationClosed;
import org.candour.events.inspection.recommendation.RecommendationEvent;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.candour.events.inspection.recommendation.RecommendationUnanswered;
import org.candour.events.inspection.report.InspectionPublished;
import org.jspecify.annotations.Nullable;

/** Decides on a recommendation, from its being made to its being closed. */
final class RecommendationDecider
    implements Decider<RecommendationCommand, RecommendationEvent, RecommendationState> {

  private static final Order ORDER = Order.openedFirst().ends(RecommendationClosed.class);

  /** What a recommendation may come from. */
  private static final Set<String> ORIGINS =
      Set.of(
          "inspection-report.published",
          "board.resolution-recorded",
          "board.annual-report-published");

  @Override
  public String stream() {
    return "recommendation";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public RecommendationState initial() {
    return new NotMade();
  }

  @Override
  public List<Class<? extends RecommendationCommand>> open(RecommendationState state) {
    return switch (state) {
      case NotMade _ -> List.of(MakeRecommendation.class);
      case Waiting _ -> List.of(OfOpen.class);
      case Answered _ ->
          List.of(ReportProgress.class, JudgeProgress.class, CloseRecommendation.class);
      case Closed _ -> List.of();
    };
  }

  @Override
  public Decision decide(
      RecommendationCommand command, RecommendationState state, DecisionContext context) {
    return switch (state) {
      case NotMade _ -> make(command, context);
      case Closed closed ->
          throw new RecommendationAlreadyClosed(command.recommendation(), closed.on());
      case Waiting waiting -> whileOpen(command, waiting, context);
      case Answered answered -> {
        if (command instanceof AnswerRecommendation c) {
          throw new RecommendationAlreadyAnswered(c.recommendation(), answered.on());
        }
        yield whileOpen(command, answered, context);
      }
    };
  }

  private static Decision make(RecommendationCommand command, DecisionContext context) {
    if (!(command instanceof MakeRecommendation c)) {
      throw new NoSuchStream(command.target());
    }
    RecommendationTerms terms = c.terms();
    LinkResolver links = new LinkResolver(context.record());
    links.registered(terms.establishment(), prison(terms.by()), prison(terms.to()));
    links.exists(terms.repeats() == null ? null : terms.repeats().stream());
    Link origin = links.to(c.arisesFrom(), ORIGINS);
    refuseUnlessFound(c, links);
    return Decision.of(c.happened(origin));
  }

  private static void refuseUnlessFound(MakeRecommendation command, LinkResolver links) {
    if (command.arisesFrom() == null || command.finding() == null) {
      return;
    }
    int findings =
        links.entry(command.arisesFrom(), ORIGINS).payload() instanceof InspectionPublished e
            ? e.report().findings().size()
            : 0;
    if (command.finding() > findings) {
      throw new NoSuchFinding(command.arisesFrom(), command.finding(), findings);
    }
  }

  private static @Nullable EstablishmentCode prison(@Nullable Party party) {
    return party != null && party.isEstablishment() ? new EstablishmentCode(party.value()) : null;
  }

  private static Decision whileOpen(
      RecommendationCommand command, Made state, DecisionContext context) {
    return switch (command) {
      case MakeRecommendation c -> throw new RecommendationAlreadyMade(c.recommendation());
      case OfOpen c -> whileOpen(c, state, context);
    };
  }

  private static Decision whileOpen(OfOpen command, Made state, DecisionContext context) {
    Party speaker = context.saidBy();
    return switch (command) {
      case AnswerRecommendation c -> {
        new LinkResolver(context.record()).registered(prison(c.owner()));
        yield Decision.of(c.happened(speaker));
      }
      case ReportProgress c -> {
        if (c.share() != null && state.terms().number() == null) {
          throw new NotRecordedTogether(c.recommendation());
        }
        yield Decision.of(c.happened(speaker));
      }
      case JudgeProgress c -> {
        if (c.isInWordsOnly() && context.circumstances().source() == null) {
          throw new NoProgressSaid(c.recommendation());
        }
        refuseMoreThanMade(c, state.terms());
        yield Decision.of(c.happened());
      }
      case CloseRecommendation c -> Decision.of(c.happened(speaker));
    };
  }

  private static void refuseMoreThanMade(JudgeProgress command, RecommendationTerms terms) {
    Integer found = command.found();
    if (found != null && terms.number() == null) {
      throw new NotRecordedTogether(command.recommendation());
    }
    if (found != null && terms.number() != null && found > terms.number()) {
      throw new MoreFoundThanMade(command.recommendation(), found, terms.number());
    }
  }

  @Override
  public List<Judgement> judge(
      RecommendationEvent event, RecommendationState before, DecisionContext context) {
    return event instanceof RecommendationAnswered answered && before instanceof Waiting waiting
        ? RecommendationDuties.judge(answered, waiting, context)
        : List.of();
  }

  @Override
  public RecommendationState evolve(
      RecommendationState state, RecommendationEvent event, PartialDate on) {
    return switch (state) {
      case NotMade _ -> {
        if (!(event instanceof RecommendationMade e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Waiting(e.terms(), on);
      }
      case Waiting waiting -> {
        if (event instanceof RecommendationAnswered e) {
          yield new Answered(waiting.terms(), waiting.madeOn(), on, e);
        }
        yield open(waiting, event, on);
      }
      case Answered answered -> open(answered, event, on);
      case Closed _ -> throw new CorruptHistory(state, event);
    };
  }

  private static RecommendationState open(Made state, RecommendationEvent event, PartialDate on) {
    return switch (event) {
      case RecommendationMade _, RecommendationAnswered _ -> throw new CorruptHistory(state, event);
      case ProgressReported _, ProgressJudged _, RecommendationUnanswered _, ActionOverdue _ ->
          state;
      case RecommendationClosed _ -> new Closed(state.terms(), on, state.owner());
    };
  }
}
