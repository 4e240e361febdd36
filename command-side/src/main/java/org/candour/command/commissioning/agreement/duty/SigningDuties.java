package org.candour.command.commissioning.agreement.duty;

import java.util.ArrayList;
import java.util.List;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationRegistered;

/**
 * Holds what was signed against the duties of its terms, and of the way to it.
 *
 * <p>What a source of imported history does not tell is unknown; what first-hand recording does not
 * tell was not done.
 */
final class SigningDuties {

  /** What is owed to voluntary organisations. */
  private static final List<String> OWED =
      List.of(FundingTermDuty.NAME, BreakClauseDuty.NAME, GrantDuty.NAME, PublicCommentDuty.NAME);

  private SigningDuties() {}

  /** All that is found of an agreement that is signed now. */
  static List<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    List<Judgement> judgements = new ArrayList<>();
    if (signed.terms().provider() == null) {
      judgements.addAll(owedToNobodyNamed(context, signed));
    } else if (mayBeVoluntary(signed.terms().provider(), context.record())) {
      FundingTermDuty.judge(context, signed).ifPresent(judgements::add);
      BreakClauseDuty.judge(context, signed).ifPresent(judgements::add);
      GrantDuty.judge(context, signed).ifPresent(judgements::add);
      PublicCommentDuty.judge(context, signed).ifPresent(judgements::add);
    }
    StandstillDuty.judge(context, signed).forEach(judgements::add);
    DirectAwardDuty.judge(context, signed).forEach(judgements::add);
    IndicatorsDuty.judge(context, signed).ifPresent(judgements::add);
    return judgements;
  }

  /** Nobody knows whether what voluntary organisations are owed was owed here. */
  private static List<Judgement> owedToNobodyNamed(
      DecisionContext context, AgreementSigned signed) {
    return OWED.stream()
        .filter(duty -> !duty.equals(FundingTermDuty.NAME) || signed.terms().endsOn() != null)
        .flatMap(duty ->
            context
                .judge()
                .done(
                    duty,
                    context.occurredOn(),
                    null,
                    "The source does not name the provider, so it is not certain that this duty"
                        + " applied.")
                .stream())
        .toList();
  }

  /** Only what the register calls a company or a public body is surely no voluntary one. */
  private static boolean mayBeVoluntary(OrganisationId provider, LedgerLookup ledger) {
    return ledger.stream(provider.stream()).stream()
        .map(Entry::payload)
        .noneMatch(event ->
            event instanceof OrganisationRegistered e
                && (e.profile().kind() == OrganisationKind.PRIVATE_COMPANY
                    || e.profile().kind() == OrganisationKind.PUBLIC_BODY));
  }
}
