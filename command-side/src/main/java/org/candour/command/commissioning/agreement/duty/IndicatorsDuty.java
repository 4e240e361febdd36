package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.deadline.AssessmentDeadline;

/**
 * A large contract says by what its performance is measured. Applies to a contract that is not
 * under the light touch, above the value from which section 52 of the Procurement Act 2023 asks for
 * key performance indicators; held against how many it sets.
 */
final class IndicatorsDuty {

  private static final String NAME = "contract-indicators";

  private IndicatorsDuty() {}

  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    AgreementTerms terms = signed.terms();
    if (!AssessmentDeadline.isLargeContract(terms, signed.procedureFrom())
        || !signed.owesNotices()
        || Boolean.TRUE.equals(terms.lightTouch())) {
      return Optional.empty();
    }
    Integer set = terms.indicators();
    boolean none = set == null && terms.lightTouch() != null && !context.imported();
    return context
        .judge()
        .number(
            NAME,
            signed.procedureFrom(),
            none ? Integer.valueOf(0) : set,
            "performance indicators");
  }
}
