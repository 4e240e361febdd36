package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.FundingMechanism;

/**
 * A contract that nobody could bid for says why. Applies to a contract that names no award; held
 * against the ground for awarding it directly, or the reason for which it is exempt.
 */
final class DirectAwardDuty {

  private static final String NAME = "direct-award-ground";

  private DirectAwardDuty() {}

  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    AgreementTerms terms = signed.terms();
    if (signed.award() != null || terms.mechanism() != FundingMechanism.CONTRACT) {
      return Optional.empty();
    }
    boolean ground = terms.directAwardGround() != null && !terms.directAwardGround().isBlank();
    boolean exempt = !signed.owesNotices();
    return context
        .judge()
        .done(
            NAME,
            signed.procedureFrom(),
            (ground || exempt) ? Boolean.TRUE : context.notOnRecord(),
            ground
                ? "The contract names no award, and the ground for awarding it directly is"
                    + " recorded."
                : exempt
                    ? "The contract names no award, and the reason why it is exempt is recorded."
                    : "The contract names no award, and no ground for awarding it directly is"
                        + " recorded.");
  }
}
