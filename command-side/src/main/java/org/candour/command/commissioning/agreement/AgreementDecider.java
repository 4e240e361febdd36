package org.candour.command.commissioning.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.commissioning.agreement.AgreementCommand.AtAnyTime;
import org.candour.command.commissioning.agreement.AgreementCommand.WhileInForce;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadyEnded;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadySigned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAgainstNobodyElse;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyAbandoned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyRaised;
import org.candour.command.commissioning.agreement.AgreementRefusals.MoreThanTheClaim;
import org.candour.command.commissioning.agreement.AgreementRefusals.NoNoticeToAnswer;
import org.candour.command.commissioning.agreement.AgreementRefusals.NoSuchClaim;
import org.candour.command.commissioning.agreement.AgreementRefusals.NoticeOfTheirOwn;
import org.candour.command.commissioning.agreement.AgreementRefusals.TermNotRun;
import org.candour.command.commissioning.agreement.duty.AgreementDuties;
import org.candour.command.commissioning.agreement.state.AgreementEvolution;
import org.candour.command.commissioning.agreement.state.AgreementState;
import org.candour.command.commissioning.agreement.state.AgreementState.Ended;
import org.candour.command.commissioning.agreement.state.AgreementState.InForce;
import org.candour.command.commissioning.agreement.state.AgreementState.NotSigned;
import org.candour.command.commissioning.agreement.state.AgreementState.Signed;
import org.candour.command.commissioning.agreement.state.OpenClaim;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Decides on an agreement on funding: its signing, what follows from it, and its end. */
final class AgreementDecider implements Decider<AgreementCommand, AgreementEvent, AgreementState> {

  private static final Order ORDER =
      Order.openedFirst(PartnerEngaged.class, PaymentRecorded.class)
          .follows(
              ClaimRecovered.class, ClaimRecovered::claim, ClaimRaised.class, ClaimRaised::claim)
          .follows(
              ClaimAbandoned.class, ClaimAbandoned::claim, ClaimRaised.class, ClaimRaised::claim)
          .ends(
              AgreementEnded.class, PartnerEngaged.class, AgreementVaried.class, NoticeGiven.class);

  @Override
  public String stream() {
    return "agreement";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public AgreementState initial() {
    return new NotSigned();
  }

  @Override
  public Decision decide(AgreementCommand command, AgreementState state, DecisionContext context) {
    return switch (state) {
      case NotSigned _ -> sign(command, context);
      case InForce inForce -> whileInForce(command, inForce, context);
      case Ended ended -> onceEnded(command, ended, context);
    };
  }

  private static Decision sign(AgreementCommand command, DecisionContext context) {
    if (command instanceof SignAgreement c) {
      return Signing.decide(c, context);
    }
    throw new NoSuchStream(command.target());
  }

  private static Decision whileInForce(
      AgreementCommand command, InForce state, DecisionContext context) {
    return switch (command) {
      case SignAgreement c -> throw new AgreementAlreadySigned(c.agreement());
      case EndAgreement c -> end(c, state, context);
      case WhileInForce c -> beforeTheEnd(c, state, context);
      case AtAnyTime c -> atAnyTime(c, state, context);
    };
  }

  private static Decision onceEnded(
      AgreementCommand command, Ended state, DecisionContext context) {
    return switch (command) {
      case SignAgreement c -> throw new AgreementAlreadySigned(c.agreement());
      case EndAgreement c -> throw new AgreementAlreadyEnded(c.agreement(), state.on());
      case WhileInForce c -> {
        if (context.occurredOn().isSurelyAfter(state.on())) {
          throw new AgreementAlreadyEnded(c.agreement(), state.on());
        }
        yield beforeTheEnd(c, state, context);
      }
      case AtAnyTime c -> atAnyTime(c, state, context);
    };
  }

  private static Decision beforeTheEnd(
      WhileInForce command, Signed state, DecisionContext context) {
    return switch (command) {
      case EngagePartner c -> Decision.of(c.happened(state.signed().award()));
      case AskForChange c -> {
        Varying.refuseEndBeforeStart(c.endsOn(), state);
        yield Decision.of(c.happened(context.saidBy()));
      }
      case VaryAgreement c -> Varying.decide(c, state, context);
      case GiveNotice c -> {
        DayAlreadyPast.refuse("endsOn", c.endsOn(), context.occurredOn());
        DayAlreadyPast.refuse("respondBy", c.respondBy(), context.occurredOn());
        yield Decision.of(c.happened(context.saidBy()));
      }
    };
  }

  private static void refuseUnlessNoticed(AnswerNotice command, DecisionContext context) {
    NoticeGiven notice =
        context.record().stream(command.target()).stream()
            .map(Entry::payload)
            .filter(NoticeGiven.class::isInstance)
            .map(NoticeGiven.class::cast)
            .reduce((_, last) -> last)
            .orElseThrow(() -> new NoNoticeToAnswer(command.agreement()));
    if (notice.by() != null && notice.by().equals(context.saidBy())) {
      throw new NoticeOfTheirOwn(notice.by());
    }
  }

  /** What has no end, or ends later, does not expire. */
  private static Decision end(EndAgreement command, Signed state, DecisionContext context) {
    PartialDate last = state.terms().endsOn();
    boolean running = last == null || last.isSurelyAfter(context.occurredOn());
    if (command.how() == Ending.EXPIRED && running) {
      throw new TermNotRun(last, context.occurredOn());
    }
    return Decision.of(command.happened());
  }

  /** Money, assessments and claims follow an agreement that ended as well. */
  private static Decision atAnyTime(AtAnyTime command, Signed state, DecisionContext context) {
    return switch (command) {
      case AnswerNotice c -> {
        refuseUnlessNoticed(c, context);
        yield Decision.of(c.happened(context.saidBy()));
      }
      case RecordPayment c -> Decision.of(c.happened());
      case AssessPerformance c -> Decision.of(c.happened());
      case RaiseClaim c -> {
        if (state.course().claims().containsKey(c.claim())) {
          throw new ClaimAlreadyRaised(c.claim());
        }
        yield Decision.of(c.happened(against(c, state, context), context.saidBy()));
      }
      case AbandonClaim c -> {
        refuseUnlessOpen(c.claim(), c.amount(), state);
        yield Decision.of(c.happened());
      }
      case RecoverClaim c -> {
        refuseUnlessOpen(c.claim(), c.amount(), state);
        yield Decision.of(c.happened());
      }
    };
  }

  /** Against whom a claim is: against the other side, unless it names another. */
  private static @Nullable Party against(
      RaiseClaim command, Signed state, DecisionContext context) {
    Party against = command.against();
    boolean byProvider = context.speaker().side() == Side.PROVIDER;
    if (against == null && byProvider && state.terms().payers().size() == 1) {
      against = state.terms().payers().getFirst();
    }
    if (against == null ? byProvider : against.equals(context.saidBy())) {
      throw new ClaimAgainstNobodyElse(command.claim());
    }
    return against;
  }

  /**
   * A part of a claim is no more than what is left of it, and of its currency; null is the rest.
   */
  private static void refuseUnlessOpen(String name, @Nullable Money part, Signed state) {
    OpenClaim claim = state.course().claims().get(name);
    if (claim == null) {
      throw new NoSuchClaim(name);
    }
    if (!claim.open()) {
      throw new ClaimAlreadyAbandoned(name);
    }
    if (part != null && !claim.holds(part)) {
      throw new MoreThanTheClaim(name, claim.amount(), claim.left(), part);
    }
  }

  /** A change is answered by the side that was asked, and a claim given up by who raised it. */
  @Override
  public Sides voices(AgreementCommand command, AgreementState state) {
    Sides sides = Decider.super.voices(command, state);
    return switch (command) {
      case VaryAgreement c when state instanceof Signed signed ->
          sides.and(Side.ASKED, Varying.asked(c, signed));
      case AbandonClaim c when state instanceof Signed signed ->
          sides.and(Side.CLAIMANT, claimants(c.claim(), signed));
      case RecoverClaim c when state instanceof Signed signed ->
          sides.and(Side.CLAIMANT, claimants(c.claim(), signed));
      case AgreementCommand _ -> sides;
    };
  }

  /** Who raised a claim; one that the source does not say that of is of the side not claimed on. */
  private static Collection<Party> claimants(String name, Signed state) {
    OpenClaim claim = state.course().claims().get(name);
    if (claim == null) {
      return state.voices().ofAny(List.of(Side.PAYER, Side.PROVIDER));
    }
    if (claim.by() != null) {
      return List.of(claim.by());
    }
    boolean onPayer = claim.against() != null && !state.terms().isProvider(claim.against());
    return state.voices().of(onPayer ? Side.PROVIDER : Side.PAYER);
  }

  @Override
  public Set<String> judgedBy() {
    return Set.of("organisation", "round");
  }

  @Override
  public List<Judgement> judge(
      AgreementEvent event, AgreementState before, DecisionContext context) {
    return AgreementDuties.judge(event, before, context);
  }

  @Override
  public AgreementState evolve(AgreementState state, AgreementEvent event, PartialDate on) {
    return AgreementEvolution.after(state, event, on);
  }
}
