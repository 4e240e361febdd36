package org.candour.command.commissioning.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.command.commissioning.round.RoundCommand.AnyTimeRoundCommand;
import org.candour.command.commissioning.round.RoundCommand.WhileUnderway;
import org.candour.command.commissioning.round.RoundRefusals.AllAwarded;
import org.candour.command.commissioning.round.RoundRefusals.AwardAlreadyChallenged;
import org.candour.command.commissioning.round.RoundRefusals.AwardNotChallenged;
import org.candour.command.commissioning.round.RoundRefusals.BidsAlreadyInvited;
import org.candour.command.commissioning.round.RoundRefusals.BidsCloseBeforeTheyOpen;
import org.candour.command.commissioning.round.RoundRefusals.LotAlreadyAwarded;
import org.candour.command.commissioning.round.RoundRefusals.LotNamedTwice;
import org.candour.command.commissioning.round.RoundRefusals.NoSuchLot;
import org.candour.command.commissioning.round.RoundRefusals.NothingAwarded;
import org.candour.command.commissioning.round.RoundRefusals.RoundAlreadyPlanned;
import org.candour.command.commissioning.round.RoundRefusals.RoundAlreadyStopped;
import org.candour.command.commissioning.round.duty.RoundDuties;
import org.candour.command.commissioning.round.state.RoundEvolution;
import org.candour.command.commissioning.round.state.RoundState;
import org.candour.command.commissioning.round.state.RoundState.AwardedLot;
import org.candour.command.commissioning.round.state.RoundState.Begun;
import org.candour.command.commissioning.round.state.RoundState.NotPlanned;
import org.candour.command.commissioning.round.state.RoundState.Stopped;
import org.candour.command.commissioning.round.state.RoundState.Underway;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundEvent;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/** Decides on a round of commissioning, from its plan to its awards and what is said of them. */
final class RoundDecider implements Decider<RoundCommand, RoundEvent, RoundState> {

  private static final Set<String> NEEDS =
      Set.of("needs-assessment.need-identified", "provision-map.gap-recorded");
  private static final Set<String> ADVICE = Set.of("advisory-group.advice-given");

  private static final Order ORDER =
      Order.openedFirst(NoticePublished.class)
          .follows(BidRecorded.class, BidsInvited.class)
          .follows(LotAwarded.class, BidsInvited.class)
          .follows(
              AwardChallenged.class,
              e -> name(e.lot()),
              LotAwarded.class,
              e -> name(e.terms().lot()))
          .follows(
              ChallengeDecided.class, e -> name(e.lot()), AwardChallenged.class, e -> name(e.lot()))
          .ends(
              RoundStopped.class,
              LotsDefined.class,
              LotsDeclined.class,
              BidsInvited.class,
              BidRecorded.class,
              LotAwarded.class);

  @Override
  public String stream() {
    return "round";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public RoundState initial() {
    return new NotPlanned();
  }

  @Override
  public List<Class<? extends RoundCommand>> open(RoundState state) {
    return switch (state) {
      case NotPlanned _ -> List.of(PlanRound.class);
      case Underway _ -> List.of(WhileUnderway.class, AnyTimeRoundCommand.class);
      case Stopped _ -> List.of(AnyTimeRoundCommand.class);
    };
  }

  @Override
  public Decision decide(RoundCommand command, RoundState state, DecisionContext context) {
    return switch (state) {
      case NotPlanned _ -> plan(command, context);
      case Underway underway -> whileUnderway(command, underway, context);
      case Stopped stopped -> onceStopped(command, stopped, context);
    };
  }

  private static Decision plan(RoundCommand command, DecisionContext context) {
    if (!(command instanceof PlanRound c)) {
      throw new NoSuchStream(command.target());
    }
    LinkResolver links = new LinkResolver(context.record());
    RoundTerms terms = c.terms();
    links.registered(terms.establishments().toArray(EstablishmentCode[]::new));
    links.exists(terms.needsAssessment() == null ? null : terms.needsAssessment().stream());
    return Decision.of(new RoundPlanned(terms, links.toAll(c.needs(), NEEDS)));
  }

  private static Decision whileUnderway(
      RoundCommand command, Underway state, DecisionContext context) {
    return switch (command) {
      case PlanRound c -> throw new RoundAlreadyPlanned(c.round());
      case WhileUnderway c -> whileUnderway(c, state, context);
      case AnyTimeRoundCommand c -> atAnyTime(c, state, context);
    };
  }

  private static Decision whileUnderway(
      WhileUnderway command, Underway state, DecisionContext context) {
    return switch (command) {
      case DivideIntoLots c -> divide(c, state);
      case DeclineLots c -> {
        refuseOnceInvited(state);
        yield Decision.of(c.happened());
      }
      case InviteBids c -> invite(c, state, context);
      case RecordBid c -> {
        lot(c.terms().lot(), state);
        yield Decision.of(new BidRecorded(c.terms()));
      }
      case AwardLot c -> award(c, state, context);
      case StopRound c -> Decision.of(c.happened());
    };
  }

  private static Decision divide(DivideIntoLots command, Underway state) {
    refuseOnceInvited(state);
    Set<String> names = new HashSet<>();
    for (Lot lot : command.lots()) {
      if (!names.add(lot.lot())) {
        throw new LotNamedTwice(lot.lot());
      }
    }
    return Decision.of(command.happened());
  }

  /** Bids are invited for what is still to be awarded. */
  private static Decision invite(InviteBids command, Underway state, DecisionContext context) {
    if (!command.closesOn().isAfter(context.occurredOn().earliest())) {
      throw new BidsCloseBeforeTheyOpen(context.occurredOn(), command.closesOn());
    }
    List<AwardedLot> standing =
        state.awards().values().stream().filter(award -> !award.overturned()).toList();
    boolean all = standing.size() >= Math.max(1, state.lots().size());
    if (all && standing.stream().allMatch(a -> context.occurredOn().isSurelyAfter(a.on()))) {
      throw new AllAwarded(standing.getLast().on());
    }
    return Decision.of(command.happened());
  }

  private static void refuseOnceInvited(Underway state) {
    if (state.invitedOn() != null) {
      throw new BidsAlreadyInvited(state.invitedOn());
    }
  }

  private static Decision award(AwardLot command, Underway state, DecisionContext context) {
    String lot = lot(command.terms().lot(), state);
    AwardedLot before = state.awards().get(lot);
    if (before != null && !before.overturned()) {
      throw new LotAlreadyAwarded(lot, before.supplier(), before.on());
    }
    LinkResolver links = new LinkResolver(context.record());
    return Decision.of(
        new LotAwarded(
            command.terms(),
            links.toAll(command.needs(), NEEDS),
            links.to(command.advice(), ADVICE)));
  }

  private static Decision notice(PublishNotice command, Begun state, DecisionContext context) {
    if (command.agreement() != null) {
      new LinkResolver(context.record()).exists(command.agreement().stream());
    }
    if (command.lot() != null && state instanceof Underway underway) {
      lot(command.lot(), underway);
    }
    return Decision.of(command.happened());
  }

  private static Decision challenge(ChallengeAward command, Begun state) {
    if (awarded(command.lot(), state).challenged()) {
      throw new AwardAlreadyChallenged(name(command.lot()));
    }
    return Decision.of(command.happened());
  }

  private static Decision decideChallenge(
      DecideChallenge command, Begun state, DecisionContext context) {
    AwardedLot award = state.awards().get(name(command.lot()));
    if (award == null || !award.challenged()) {
      throw new AwardNotChallenged(name(command.lot()));
    }
    return Decision.of(
        award.decided(command.outcome()).overturned()
            ? command.overturning(context.record().indexed(context.stream()))
            : command.happened());
  }

  private static AwardedLot awarded(@Nullable String lot, Begun state) {
    AwardedLot award = state.awards().get(name(lot));
    if (award == null) {
      throw new NothingAwarded(name(lot));
    }
    return award;
  }

  private static String lot(@Nullable String lot, Underway state) {
    String name = name(lot);
    if (state.lots().isEmpty() ? !name.isEmpty() : !state.lots().contains(name)) {
      throw new NoSuchLot(name, state.lots());
    }
    return name;
  }

  private static Decision onceStopped(
      RoundCommand command, Stopped state, DecisionContext context) {
    return switch (command) {
      case PlanRound _, WhileUnderway _ ->
          throw new RoundAlreadyStopped(command.round(), state.on());
      case AnyTimeRoundCommand c -> atAnyTime(c, state, context);
    };
  }

  private static Decision atAnyTime(
      AnyTimeRoundCommand command, Begun state, DecisionContext context) {
    return switch (command) {
      case PublishNotice c -> notice(c, state, context);
      case ChallengeAward c -> challenge(c, state);
      case DecideChallenge c -> decideChallenge(c, state, context);
    };
  }

  private static String name(@Nullable String lot) {
    return lot == null ? "" : lot;
  }

  @Override
  public Set<String> judgedBy() {
    return Set.of("advisory-group", "agreement");
  }

  @Override
  public List<Judgement> judge(RoundEvent event, RoundState before, DecisionContext context) {
    return RoundDuties.judge(event, before, context);
  }

  @Override
  public RoundState evolve(RoundState state, RoundEvent event, PartialDate on) {
    return RoundEvolution.after(state, event, on);
  }
}
