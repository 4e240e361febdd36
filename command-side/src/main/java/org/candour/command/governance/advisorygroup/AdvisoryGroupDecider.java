package org.candour.command.governance.advisorygroup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.DecisionLinks;
import org.candour.command.governance.advisorygroup.AdvisoryGroupCommand.UntilStoodDown;
import org.candour.command.governance.advisorygroup.AdvisoryGroupState.Engaged;
import org.candour.command.governance.advisorygroup.AdvisoryGroupState.NotEngaged;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.governance.AdvisoryGroupId;
import org.candour.events.governance.advisorygroup.AdviceAnswered;
import org.candour.events.governance.advisorygroup.AdviceAsked;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdviceUnanswered;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEvent;
import org.candour.events.governance.advisorygroup.AdvisoryGroupStoodDown;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;

/** Decides on an advisory group, and on the answers to what it advises. */
final class AdvisoryGroupDecider
    implements Decider<AdvisoryGroupCommand, AdvisoryGroupEvent, AdvisoryGroupState> {

  private static final Order ORDER =
      Order.openedFirst().ends(AdvisoryGroupStoodDown.class, AdviceAsked.class, AdviceGiven.class);

  @Override
  public String stream() {
    return "advisory-group";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public AdvisoryGroupState initial() {
    return new NotEngaged();
  }

  @Override
  public Decision decide(
      AdvisoryGroupCommand command, AdvisoryGroupState state, DecisionContext context) {
    return switch (state) {
      case NotEngaged _ -> {
        if (!(command instanceof EngageGroup c)) {
          throw new NoSuchStream(command.target());
        }
        if (c.engaged().advises().isEstablishment()) {
          new LinkResolver(context.record())
              .registered(new EstablishmentCode(c.engaged().advises().value()));
        }
        yield Decision.of(c.engaged());
      }
      case Engaged engaged -> onceEngaged(command, engaged, context);
    };
  }

  private static Decision onceEngaged(
      AdvisoryGroupCommand command, Engaged state, DecisionContext context) {
    return switch (command) {
      case EngageGroup c -> throw new AdvisoryGroupAlreadyEngaged(c.advisoryGroup());
      case AnswerAdvice c -> answer(c, context);
      case UntilStoodDown c -> {
        if (state.stoodDownOn() != null) {
          throw new AdvisoryGroupAlreadyStoodDown(c.advisoryGroup(), state.stoodDownOn());
        }
        yield advise(c, context);
      }
    };
  }

  private static Decision advise(UntilStoodDown command, DecisionContext context) {
    return switch (command) {
      case AskAdvice c -> {
        DayAlreadyPast.refuse("by", c.by(), context.occurredOn());
        yield Decision.of(new AdviceAsked(about(c.about(), context), c.question(), c.by()));
      }
      case GiveAdvice c ->
          Decision.of(new AdviceGiven(about(c.about(), context), c.text(), context.saidBy()));
      case StandDownGroup c -> Decision.of(new AdvisoryGroupStoodDown(c.reason()));
    };
  }

  private static Link about(long index, DecisionContext context) {
    return Objects.requireNonNull(
        new LinkResolver(context.record()).to(index, DecisionLinks.TYPES));
  }

  private static Decision answer(AnswerAdvice command, DecisionContext context) {
    Entry advice =
        new LinkResolver(context.record())
            .entry(command.advice(), Set.of("advisory-group.advice-given"));
    if (!(advice.payload() instanceof AdviceGiven given)
        || !advice.stream().equals(command.target())) {
      throw new AdviceOfAnotherGroup(command.advice(), advice);
    }
    PartialDate givenOn = advice.circumstances().occurredOn();
    if (givenOn.isSurelyAfter(context.occurredOn())) {
      throw new AdviceNotYetGiven(command.advice(), givenOn);
    }
    if (context.record().stream(command.target()).stream()
        .anyMatch(entry ->
            entry.payload() instanceof AdviceAnswered e && e.advice() == command.advice())) {
      throw new AdviceAlreadyAnswered(command.advice());
    }
    return Decision.of(
        new AdviceAnswered(command.advice(), given.about(), command.answer(), command.why()));
  }

  @Override
  public List<Judgement> judge(
      AdvisoryGroupEvent event, AdvisoryGroupState before, DecisionContext context) {
    return event instanceof AdviceAnswered e
        ? context.record().entry(e.advice()).stream()
            .map(given -> given.circumstances().occurredOn())
            .flatMap(given ->
                context
                    .judge()
                    .within(
                        "advice-answer", given, new DateRange(given, context.occurredOn()), null)
                    .stream())
            .toList()
        : List.of();
  }

  @Override
  public AdvisoryGroupState evolve(
      AdvisoryGroupState state, AdvisoryGroupEvent event, PartialDate on) {
    return switch (event) {
      case AdvisoryGroupEngaged e when state instanceof NotEngaged -> new Engaged(e, null);
      case AdvisoryGroupStoodDown _ when state instanceof Engaged s && s.stoodDownOn() == null ->
          new Engaged(s.group(), on);
      case AdviceAsked _, AdviceGiven _
          when state instanceof Engaged s && s.stoodDownOn() == null ->
          state;
      case AdviceAnswered _, AdviceUnanswered _ when state instanceof Engaged -> state;
      case AdvisoryGroupEngaged _,
          AdvisoryGroupStoodDown _,
          AdviceAsked _,
          AdviceGiven _,
          AdviceAnswered _,
          AdviceUnanswered _ ->
          throw new CorruptHistory(state, event);
    };
  }

  static final class AdvisoryGroupAlreadyEngaged extends Refusal {
    AdvisoryGroupAlreadyEngaged(AdvisoryGroupId id) {
      super("This group has already been engaged", Map.of("advisoryGroup", id));
    }
  }

  static final class AdvisoryGroupAlreadyStoodDown extends Refusal {
    AdvisoryGroupAlreadyStoodDown(AdvisoryGroupId id, PartialDate on) {
      super(
          "This group was stood down " + on.onInWords(),
          Map.of("advisoryGroup", id, "stoodDownOn", on));
    }
  }

  static final class AdviceOfAnotherGroup extends Refusal {
    AdviceOfAnotherGroup(long advice, Entry given) {
      super(
          "The advice in entry " + advice + " was given by another group",
          Map.of("advice", new Link(advice, given.stream())));
    }
  }

  /** What answers advice cannot come before it. */
  static final class AdviceNotYetGiven extends Refusal {
    AdviceNotYetGiven(long advice, PartialDate on) {
      super("This advice was given " + on.onInWords(), Map.of("advice", advice, "givenOn", on));
    }
  }

  static final class AdviceAlreadyAnswered extends Refusal {
    AdviceAlreadyAnswered(long advice) {
      super("This advice has already been answered", Map.of("advice", advice));
    }
  }
}
