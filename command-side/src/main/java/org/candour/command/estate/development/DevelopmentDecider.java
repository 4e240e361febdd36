package org.candour.command.estate.development;

import java.util.List;
import java.util.Set;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.AdviceRecord;
import org.candour.command.estate.development.DevelopmentRefusals.DesignAlreadyFixed;
import org.candour.command.estate.development.DevelopmentRefusals.DevelopmentOfAnotherEstablishment;
import org.candour.command.estate.development.DevelopmentRefusals.EstablishmentAlreadyOpened;
import org.candour.command.estate.development.DevelopmentRefusals.FirstPrisonersAlreadyReceived;
import org.candour.command.estate.development.DevelopmentRefusals.SiteAlreadyEarmarked;
import org.candour.command.estate.development.DevelopmentState.Earmarked;
import org.candour.command.estate.development.DevelopmentState.NotEarmarked;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Decides on the development of a new establishment, from its site to its opening. */
final class DevelopmentDecider
    implements Decider<DevelopmentCommand, DevelopmentEvent, DevelopmentState> {

  private static final Order ORDER =
      Order.openedFirst(
              PartnersConvened.class,
              AccessAssessed.class,
              ServiceLocationReviewed.class,
              DevelopmentAdviceTaken.class,
              DevelopmentGroupsHeard.class)
          .follows(FirstPrisonersReceived.class, DesignFixed.class)
          .follows(EstablishmentOpened.class, DesignFixed.class);

  @Override
  public String stream() {
    return "development";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public DevelopmentState initial() {
    return new NotEarmarked();
  }

  @Override
  public Decision decide(
      DevelopmentCommand command, DevelopmentState state, DecisionContext context) {
    return switch (state) {
      case NotEarmarked _ -> open(command, context);
      case Earmarked earmarked -> decide(command, earmarked, context);
    };
  }

  private static Decision open(DevelopmentCommand command, DecisionContext context) {
    if (!(command instanceof EarmarkSite c)) {
      throw new NoSuchStream(command.target());
    }
    new LinkResolver(context.record()).registered(c.terms().formerEstablishment());
    return Decision.of(new SiteEarmarked(c.terms()));
  }

  private static Decision decide(
      DevelopmentCommand command, Earmarked state, DecisionContext context) {
    return switch (command) {
      case EarmarkSite c -> throw new SiteAlreadyEarmarked(c.development());
      case ConvenePartners c ->
          Decision.of(new PartnersConvened(c.organisations(), c.others(), c.purpose()));
      case AssessAccess c ->
          Decision.of(new AccessAssessed(c.journeys(), c.accommodation(), c.finding()));
      case ReviewServiceLocation c ->
          Decision.of(new ServiceLocationReviewed(c.finding(), c.disabledAccess()));
      case TakeAdviceOnDevelopment c ->
          Decision.of(
              new DevelopmentAdviceTaken(
                  AdviceRecord.taken(c.advice(), matter(c, state), context)));
      case HearGroupsOnDevelopment c ->
          Decision.of(new DevelopmentGroupsHeard(c.heard(), c.notHeard(), c.account()));
      case FixDesign c -> fix(c, state);
      case ReceiveFirstPrisoners c -> receive(c, state, context);
      case OpenEstablishment c -> open(c, state, context);
    };
  }

  /** The development, and the prison that stood there or is to stand there. */
  private static Set<StreamId> matter(TakeAdviceOnDevelopment command, Earmarked state) {
    return Subjects.of(
        command.development(), state.site().formerEstablishment(), state.establishment());
  }

  private static Decision fix(FixDesign command, Earmarked state) {
    if (state.designFixedOn() != null) {
      throw new DesignAlreadyFixed(state.designFixedOn());
    }
    return Decision.of(new DesignFixed(command.summary(), command.places()));
  }

  private static Decision receive(
      ReceiveFirstPrisoners command, Earmarked state, DecisionContext context) {
    if (state.firstPrisonersOn() != null) {
      throw new FirstPrisonersAlreadyReceived(state.firstPrisonersOn());
    }
    becomes(command.establishment(), state, context);
    return Decision.of(new FirstPrisonersReceived(command.establishment()));
  }

  private static Decision open(
      OpenEstablishment command, Earmarked state, DecisionContext context) {
    if (state.openedOn() != null) {
      throw new EstablishmentAlreadyOpened(state.openedOn());
    }
    becomes(command.establishment(), state, context);
    return Decision.of(
        new EstablishmentOpened(command.establishment(), command.places(), command.operator()));
  }

  private static void becomes(EstablishmentCode code, Earmarked state, DecisionContext context) {
    new LinkResolver(context.record()).registered(code);
    if (state.establishment() != null && !state.establishment().equals(code)) {
      throw new DevelopmentOfAnotherEstablishment(code, state.establishment());
    }
  }

  @Override
  public Set<String> judgedBy() {
    return Set.of("advisory-group");
  }

  @Override
  public List<Judgement> judge(
      DevelopmentEvent event, DevelopmentState before, DecisionContext context) {
    return before instanceof Earmarked earmarked
        ? DevelopmentDuties.judge(event, earmarked, context)
        : List.of();
  }

  @Override
  public DevelopmentState evolve(DevelopmentState state, DevelopmentEvent event, PartialDate on) {
    return switch (state) {
      case NotEarmarked _ -> {
        if (!(event instanceof SiteEarmarked e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Earmarked(e.terms(), null, null, null, null, null);
      }
      case Earmarked earmarked -> evolve(earmarked, event, on);
    };
  }

  private static Earmarked evolve(Earmarked state, DevelopmentEvent event, PartialDate on) {
    return switch (event) {
      case SiteEarmarked _ -> throw new CorruptHistory(state, event);
      case PartnersConvened _ -> state.convened(on);
      case AccessAssessed _,
          ServiceLocationReviewed _,
          DevelopmentAdviceTaken _,
          DevelopmentGroupsHeard _ ->
          state;
      case DesignFixed _ -> state.withDesignFixedOn(on);
      case FirstPrisonersReceived e ->
          state.withEstablishment(e.establishment()).withFirstPrisonersOn(on);
      case EstablishmentOpened e -> state.withEstablishment(e.establishment()).withOpenedOn(on);
    };
  }
}
