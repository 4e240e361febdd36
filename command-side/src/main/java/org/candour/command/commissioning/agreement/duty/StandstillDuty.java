package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.id.Link;

/**
 * No contract is signed before standstill is over. Applies to a contract that comes from an award;
 * held against the first notice of that award, without which standstill never began.
 */
final class StandstillDuty {

  private static final String NAME = "standstill";

  private StandstillDuty() {}

  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    Link award = signed.award();
    return award == null || signed.terms().mechanism() != FundingMechanism.CONTRACT
        ? Optional.empty()
        : judge(context, award, signed.procedureFrom());
  }

  private static Optional<Judgement> judge(
      DecisionContext context, Link award, PartialDate procedureFrom) {
    return new AgreementNotices(context.record())
        .ofAward(award).stream()
            .findFirst()
            .map(noticed ->
                context
                    .judge()
                    .standstill(NAME, procedureFrom, new DateRange(noticed, context.occurredOn())))
            .orElseGet(() ->
                context
                    .judge()
                    .done(
                        NAME,
                        procedureFrom,
                        context.notOnRecord(),
                        "No award notice was on record when the contract was signed, so there was no standstill."));
  }
}
