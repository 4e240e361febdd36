package org.candour.command.governance.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.DecisionLinks;
import org.candour.command.governance.consultation.ConsultationCommand.WhileOpen;
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationAlreadyClosed;
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationAlreadyOpened;
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationNotClosed;
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationNotExtended;
import org.candour.command.governance.consultation.ConsultationRefusals.CountsDoNotAddUp;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackAlreadyAnswered;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackFromNobody;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackNotYetGiven;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackOfAnotherConsultation;
import org.candour.command.governance.consultation.ConsultationRefusals.FewerResponsesThanOnRecord;
import org.candour.command.governance.consultation.ConsultationRefusals.OutcomeAlreadyPublished;
import org.candour.command.governance.consultation.ConsultationState.FeedbackClosed;
import org.candour.command.governance.consultation.ConsultationState.Held;
import org.candour.command.governance.consultation.ConsultationState.Matter;
import org.candour.command.governance.consultation.ConsultationState.NotOpened;
import org.candour.command.governance.consultation.ConsultationState.Open;
import org.candour.command.governance.consultation.ConsultationState.Published;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Entry;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationEvent;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.Subjects;

/** Decides on a consultation, from its opening to the publication of its outcome. */
final class ConsultationDecider
    implements Decider<ConsultationCommand, ConsultationEvent, ConsultationState> {

  private static final Set<String> FEEDBACK = Set.of("consultation.feedback-given");
  private static final Order ORDER =
      Order.openedFirst()
          .follows(OutcomePublished.class, ConsultationClosed.class)
          .ends(
              ConsultationClosed.class,
              ConsultationExtended.class,
              ParticipantsInvited.class,
              FeedbackGiven.class);

  @Override
  public String stream() {
    return "consultation";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public ConsultationState initial() {
    return new NotOpened();
  }

  @Override
  public Decision decide(
      ConsultationCommand command, ConsultationState state, DecisionContext context) {
    return switch (state) {
      case NotOpened _ -> open(command, context);
      case Held held -> onceOpened(command, held, context);
    };
  }

  private static Decision open(ConsultationCommand command, DecisionContext context) {
    if (!(command instanceof OpenConsultation c)) {
      throw new NoSuchStream(command.target());
    }
    LinkResolver links = new LinkResolver(context.record());
    if (c.terms().by().isEstablishment()) {
      links.registered(new EstablishmentCode(c.terms().by().value()));
    }
    return Decision.of(new ConsultationOpened(c.terms(), links.to(c.about(), DecisionLinks.TYPES)));
  }

  private static Decision onceOpened(
      ConsultationCommand command, Held state, DecisionContext context) {
    return switch (command) {
      case OpenConsultation c -> throw new ConsultationAlreadyOpened(c.consultation());
      case WhileOpen c -> untilClosed(c, state, context);
      case GiveFeedback c -> heard(c, state, context);
      case AnswerFeedback c -> answer(c, context);
      case PublishOutcome c -> publish(c, state);
    };
  }

  /** What people said who are not named is written down by who consults them, or a registrar. */
  private static Decision heard(GiveFeedback command, Held state, DecisionContext context) {
    Role role = context.circumstances().by().role();
    Party by = state.matter().opened().terms().by();
    if (command.feedback().from() == null
        && role != Role.REGISTRAR
        && !context.authority().speaksFor(role, Side.ADDRESSEE, by)) {
      throw new FeedbackFromNobody(by);
    }
    return Decision.of(command.feedback());
  }

  private static Decision untilClosed(WhileOpen command, Held state, DecisionContext context) {
    Matter matter =
        switch (state) {
          case Open open -> open.matter();
          case FeedbackClosed closed ->
              throw new ConsultationAlreadyClosed(command.consultation(), closed.on());
          case Published published ->
              throw new OutcomeAlreadyPublished(command.consultation(), published.on());
        };
    return switch (command) {
      case ExtendConsultation c -> {
        DayAlreadyPast.refuse("to", c.to(), context.occurredOn());
        if (matter.closes().isKnown() && !c.to().isAfter(matter.closes().earliest())) {
          throw new ConsultationNotExtended(c.to(), matter.closes());
        }
        yield Decision.of(new ConsultationExtended(c.to(), c.reason()));
      }
      case InviteParticipants c ->
          Decision.of(new ParticipantsInvited(c.organisations(), c.groups()));
      case CloseConsultation c -> close(c, context);
    };
  }

  private static Decision close(CloseConsultation command, DecisionContext context) {
    long given =
        context.record().stream(command.target()).stream()
            .filter(entry -> entry.payload() instanceof FeedbackGiven)
            .count();
    if (command.responses() != null && command.responses() < given) {
      throw new FewerResponsesThanOnRecord(command.responses(), given);
    }
    return Decision.of(new ConsultationClosed(command.responses()));
  }

  private static Decision answer(AnswerFeedback command, DecisionContext context) {
    LinkResolver links = new LinkResolver(context.record());
    Set<Long> answered = new HashSet<>();
    for (Entry entry : context.record().stream(command.target())) {
      if (entry.payload() instanceof FeedbackAnswered e) {
        answered.addAll(e.feedback());
      }
    }
    for (long index : command.feedback()) {
      Entry given = links.entry(index, FEEDBACK);
      PartialDate on = given.circumstances().occurredOn();
      if (!given.stream().equals(command.target())) {
        throw new FeedbackOfAnotherConsultation(index, given.stream());
      }
      if (!answered.add(index)) {
        throw new FeedbackAlreadyAnswered(index);
      }
      if (on.isSurelyAfter(context.occurredOn())) {
        throw new FeedbackNotYetGiven(index, on);
      }
    }
    return Decision.of(new FeedbackAnswered(command.feedback(), command.said(), command.done()));
  }

  private static Decision publish(PublishOutcome command, Held state) {
    FeedbackClosed closed =
        switch (state) {
          case Open _ -> throw new ConsultationNotClosed(command.consultation());
          case FeedbackClosed s -> s;
          case Published s -> throw new OutcomeAlreadyPublished(command.consultation(), s.on());
        };
    Long counted = command.outcome().counted();
    if (counted != null
        && closed.responses() != null
        && counted != closed.responses().longValue()) {
      throw new CountsDoNotAddUp(counted, closed.responses());
    }
    return Decision.of(command.outcome());
  }

  @Override
  public Set<String> judgedBy() {
    return Set.of(
        "agreement",
        "board",
        "closure",
        "development",
        "establishment",
        "needs-assessment",
        "round");
  }

  @Override
  public List<Judgement> judge(
      ConsultationEvent event, ConsultationState before, DecisionContext context) {
    return ConsultationDuties.judge(event, before, context);
  }

  @Override
  public ConsultationState evolve(
      ConsultationState state, ConsultationEvent event, PartialDate on) {
    return switch (event) {
      case ConsultationOpened e when state instanceof NotOpened ->
          new Open(new Matter(e, e.terms().closes(), Set.of()));
      case ConsultationExtended e when state instanceof Open s ->
          new Open(s.matter().until(PartialDate.of(e.to())));
      case ParticipantsInvited e when state instanceof Open s ->
          new Open(s.matter().inviting(Subjects.of(e.organisations())));
      case ConsultationClosed e when state instanceof Open s ->
          new FeedbackClosed(s.matter(), e.responses(), on);
      case OutcomePublished _ when state instanceof FeedbackClosed s ->
          new Published(s.matter(), on);
      case FeedbackGiven _, FeedbackAnswered _ when state instanceof Held -> state;
      case OutcomeOverdue _ when state instanceof Open || state instanceof FeedbackClosed -> state;
      case ConsultationOpened _,
          ConsultationExtended _,
          ParticipantsInvited _,
          FeedbackGiven _,
          FeedbackAnswered _,
          ConsultationClosed _,
          OutcomePublished _,
          OutcomeOverdue _ ->
          throw new CorruptHistory(state, event);
    };
  }
}
