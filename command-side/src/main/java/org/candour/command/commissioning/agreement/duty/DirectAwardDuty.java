package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.FundingMechanism;

/**
 * A contract that nobody could bid for says why, and was announced. Applies to a contract that
 * names no award; held against the ground for awarding it directly, or the reason for which it is
 * exempt. Where a ground is stated, a transparency notice went before: notices are published in
 * rounds, so there is none of a contract that names no award.
 */
final class DirectAwardDuty {

  private static final String GROUND = "direct-award-ground";
  private static final String NOTICE = "transparency-notice";

  private DirectAwardDuty() {}

  static Stream<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    AgreementTerms terms = signed.terms();
    if (signed.award() != null || terms.mechanism() != FundingMechanism.CONTRACT) {
      return Stream.empty();
    }
    return Stream.of(ground(context, signed), notice(context, signed)).flatMap(Optional::stream);
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
            "The contract names no award, and "
                + (why == null ? "no ground for awarding it directly is recorded" : why)
                + ".");
  }

  private static Optional<Judgement> notice(DecisionContext context, AgreementSigned signed) {
    DirectAwardGround ground = signed.terms().directAwardGround();
    return ground == null || !ground.owesTransparencyNotice() || !signed.owesNotices()
        ? Optional.empty()
        : context
            .judge()
            .done(
                NOTICE,
                signed.procedureFrom(),
                context.notOnRecord(),
                "The contract names no award, so no transparency notice of it is on record.");
  }
}
