package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.FundingMechanism;

/**
 * Money is given as a grant where that is possible. Applies to an agreement with what may be a
 * voluntary organisation; held against its mechanism, or the reason for another.
 */
final class GrantDuty {

  static final String NAME = "grant-where-possible";

  private GrantDuty() {}

  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    boolean grant = signed.terms().mechanism() == FundingMechanism.GRANT;
    boolean reasoned =
        signed.terms().whyNotGrant() != null && !signed.terms().whyNotGrant().isBlank();
    return context
        .judge()
        .done(
            NAME,
            context.occurredOn(),
            (grant || reasoned) ? Boolean.TRUE : context.notOnRecord(),
            grant
                ? "It is a grant."
                : reasoned
                    ? "It is not a grant, and the reason is recorded."
                    : "It is not a grant, and no reason is recorded.");
  }
}
