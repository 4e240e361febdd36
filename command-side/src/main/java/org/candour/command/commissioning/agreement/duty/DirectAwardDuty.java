package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.commissioning.agreement.duty.AgreementNotices.AwardNotice;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.entry.Entry;
import org.candour.events.id.Link;

/**
 * A contract that nobody could bid for says why, and was announced. Applies to a contract that
 * names no award, or one for which no bid was asked or made; held against the ground for awarding
 * it directly, or the reason for which it owes none, and against the transparency notices that are
 * about it. What the award says of its ground was judged with the award.
 */
final class DirectAwardDuty {

  private static final String GROUND = "direct-award-ground";
  private static final String NOTICE = "transparency-notice";

  private DirectAwardDuty() {}

  static Stream<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    if (signed.terms().mechanism() != FundingMechanism.CONTRACT
        || (signed.award() != null && !isUncompeted(context, signed.award(), signed.terms()))) {
      return Stream.empty();
    }
    return Stream.of(ground(context, signed), notice(context, signed)).flatMap(Optional::stream);
  }

  /** A source that tells of no bids may just not tell of them. */
  private static boolean isUncompeted(DecisionContext context, Link award, AgreementTerms terms) {
    return !context.imported()
        && terms.exemption() == null
        && terms.framework() == null
        && awarded(context, award).directAwardGround() == null
        && context.record().stream(award.stream()).stream()
            .map(Entry::payload)
            .noneMatch(DirectAwardDuty::isOfACompetition);
  }

  private static AwardTerms awarded(DecisionContext context, Link award) {
    return ((LotAwarded) context.record().entry(award.entry()).orElseThrow().payload()).terms();
  }

  private static boolean isOfACompetition(Event event) {
    return event instanceof BidsInvited
        || event instanceof BidRecorded
        || (event instanceof NoticePublished notice && notice.notice() == NoticeType.UK4);
  }

  private static Optional<Judgement> ground(DecisionContext context, AgreementSigned signed) {
    String why =
        signed.terms().exemption() != null
            ? "the reason why it is exempt is recorded"
            : signed.terms().directAwardGround() != null
                ? "the ground for awarding it directly is recorded"
                : signed.terms().framework() != null
                    ? "the framework that it is called off from is recorded"
                    : null;
    return context
        .judge()
        .done(
            GROUND,
            signed.procedureFrom(),
            why != null ? Boolean.TRUE : context.notOnRecord(),
            (signed.award() == null ? "The contract names no award" : "Nobody was asked to bid")
                + ", and "
                + (why == null ? "no ground for awarding it directly is recorded" : why)
                + ".");
  }

  private static Optional<Judgement> notice(DecisionContext context, AgreementSigned signed) {
    DirectAwardGround ground = signed.terms().directAwardGround();
    if (ground == null || !ground.owesTransparencyNotice() || !signed.owesNotices()) {
      return Optional.empty();
    }
    AgreementNotices notices = new AgreementNotices(context.record());
    Optional<PartialDate> noticed =
        notices.transparency(new AgreementId(context.stream().id()), signed);
    if (noticed.isEmpty()) {
      return context
          .judge()
          .done(
              NOTICE,
              signed.procedureFrom(),
              context.notOnRecord(),
              "No transparency notice was on record when the contract was signed.");
    }
    PartialDate awardedOn =
        signed.awardedOn() == null ? decided(context, notices, signed) : signed.awardedOn();
    return context
        .judge()
        .inOrder(
            NOTICE,
            signed.procedureFrom(),
            noticed.get(),
            awardedOn,
            "The transparency notice was published "
                + noticed.get().onInWords()
                + ", and the award made "
                + awardedOn.onInWords()
                + ".");
  }

  /** Whose award is on no record was awarded by the day of its notice, or else of its signing. */
  private static PartialDate decided(
      DecisionContext context, AgreementNotices notices, AgreementSigned signed) {
    return notices.ofAward(signed).stream()
        .findFirst()
        .map(AwardNotice::on)
        .orElse(context.occurredOn());
  }
}
