package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.id.Link;

/**
 * No contract is signed before standstill is over. Applies to a contract that comes from an award
 * and is not under the light touch; held against the first notice of that award, without which
 * standstill never began.
 */
final class StandstillDuty {

  private static final String NAME = "standstill";
  private static final String NOT_KNOWN =
      "It is not known whether the contract was under the light touch, which owes no standstill.";

  private StandstillDuty() {}

  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    Link award = signed.award();
    Boolean lightTouch = signed.terms().lightTouch();
    if (award == null
        || signed.terms().mechanism() != FundingMechanism.CONTRACT
        || Boolean.TRUE.equals(lightTouch)) {
      return Optional.empty();
    }
    Optional<Judgement> judged = judge(context, award, signed.procedureFrom());
    boolean met = judged.map(one -> one.verdict() == Verdict.MET).orElse(true);
    return lightTouch == null && !met
        ? context.judge().done(NAME, signed.procedureFrom(), null, NOT_KNOWN)
        : judged;
  }

  private static Optional<Judgement> judge(
      DecisionContext context, Link award, PartialDate procedureFrom) {
    return new AgreementNotices(context.record())
        .ofAward(award).stream()
            .findFirst()
            .map(noticed ->
                context
                    .judge()
                    .term(
                        NAME,
                        procedureFrom,
                        new DateRange(noticed, context.occurredOn()),
                        null,
                        Basis.ACTUAL))
            .orElseGet(() ->
                context
                    .judge()
                    .done(
                        NAME,
                        procedureFrom,
                        context.notOnRecord(),
                        "No award notice was on record when the contract was signed, so there was"
                            + " no standstill."));
  }
}
