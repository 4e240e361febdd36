package org.candour.command.commissioning.agreement;

import java.util.List;
import java.util.Set;
import org.candour.command.commissioning.agreement.AgreementCommand.AtAnyTime;
import org.candour.command.commissioning.agreement.AgreementCommand.WhileInForce;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadyEnded;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadySigned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyAbandoned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyRaised;
import org.candour.command.commissioning.agreement.AgreementRefusals.EndsBeforeItStarts;
import org.candour.command.commissioning.agreement.AgreementRefusals.MoreThanTheClaim;
import org.candour.command.commissioning.agreement.AgreementRefusals.NoSuchClaim;
import org.candour.command.commissioning.agreement.AgreementRefusals.NotAChangeNotice;
import org.candour.command.commissioning.agreement.duty.AgreementDuties;
import org.candour.command.commissioning.agreement.state.AgreementEvolution;
import org.candour.command.commissioning.agreement.state.AgreementState;
import org.candour.command.commissioning.agreement.state.AgreementState.Ended;
import org.candour.command.commissioning.agreement.state.AgreementState.InForce;
import org.candour.command.commissioning.agreement.state.AgreementState.NotSigned;
import org.candour.command.commissioning.agreement.state.AgreementState.Signed;
import org.candour.command.commissioning.agreement.state.OpenClaim;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.id.Link;
import org.jspecify.annotations.Nullable;

/** Decides on an agreement on funding: its signing, what follows from it, and its end. */
final class AgreementDecider implements Decider<AgreementCommand, AgreementEvent, AgreementState> {

  private static final Set<String> NOTICE = Set.of("round.notice-published");

  @Override
  public String stream() {
    return "agreement";
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
      case EndAgreement c -> Decision.of(c.happened());
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
      case VaryAgreement c -> vary(c, state, context);
      case GiveNotice c -> Decision.of(c.happened());
    };
  }

  /** Money, assessments and claims follow an agreement that ended as well. */
  private static Decision atAnyTime(AtAnyTime command, Signed state, DecisionContext context) {
    return switch (command) {
      case RecordPayment c -> Decision.of(c.happened());
      case AssessPerformance c -> Decision.of(c.happened());
      case RaiseClaim c -> {
        if (state.course().claims().containsKey(c.claim())) {
          throw new ClaimAlreadyRaised(c.claim());
        }
        yield Decision.of(c.happened());
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

  private static Decision vary(VaryAgreement command, Signed state, DecisionContext context) {
    PartialDate start = state.terms().startsOn();
    if (command.agreed()
        && command.endsOn() != null
        && command.endsOn().isBefore(start.earliest())) {
      throw new EndsBeforeItStarts(start, command.endsOn());
    }
    LinkResolver links = new LinkResolver(context.record());
    Link notice = links.to(command.notice(), NOTICE);
    if (notice != null
        && links.entry(notice.entry(), NOTICE).payload() instanceof NoticePublished published
        && published.notice() != NoticeType.UK10) {
      throw new NotAChangeNotice(notice.entry(), published.notice());
    }
    return Decision.of(command.happened(notice));
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
