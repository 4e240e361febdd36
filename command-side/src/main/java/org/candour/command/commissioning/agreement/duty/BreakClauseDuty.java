package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.commissioning.agreement.AgreementSigned;

/**
 * Either side may break funding off at agreed points. Applies to an agreement with what may be a
 * voluntary organisation; held against whether it has a break clause.
 */
final class BreakClauseDuty {

  static final String NAME = "funding-break-clause";

  private BreakClauseDuty() {}

  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    Boolean clause = signed.terms().breakClause();
    return context
        .judge()
        .done(
            NAME,
            context.occurredOn(),
            clause == null ? context.notOnRecord() : clause,
            Boolean.TRUE.equals(clause)
                ? "It has a break clause."
                : "No break clause is recorded.");
  }
}
