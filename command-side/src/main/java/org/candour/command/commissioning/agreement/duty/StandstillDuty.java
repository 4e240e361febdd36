package org.candour.command.commissioning.agreement.duty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.commissioning.agreement.duty.AgreementNotices.AwardNotice;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.duties.DutyJudged.Basis;

/**
 * No contract is signed before its award was noticed and the standstill is over. Applies to every
 * contract, whether it comes from an award on record or was awarded directly without one. Where the
 * Act asks for a standstill, that is counted from the first notice of the award, without which it
 * never began; where it asks for none, the notice is owed all the same. A standstill that the
 * notice announced is kept, whether it had to be or not.
 */
final class StandstillDuty {

  private static final String MANDATORY = "standstill";
  private static final String ANNOUNCED = "announced-standstill";
  private static final String NOTICE = "contract-award-notice";
  private static final String NOT_KNOWN =
      "It is not known whether the contract was under the light touch, which owes no standstill.";

  private StandstillDuty() {}

  static Stream<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    if (!signed.owesNotices()) {
      return Stream.empty();
    }
    List<AwardNotice> notices = new AgreementNotices(context.record()).ofAward(signed);
    return Stream.concat(
        noticed(context, signed, notices).stream(), announced(context, signed, notices));
  }

  private static Optional<Judgement> noticed(
      DecisionContext context, AgreementSigned signed, List<AwardNotice> notices) {
    Boolean owed = signed.owesStandstill();
    if (Boolean.FALSE.equals(owed)) {
      return notice(context, signed, notices);
    }
    Optional<Judgement> judged = mandatory(context, signed, notices);
    boolean met = judged.map(one -> one.verdict() == Verdict.MET).orElse(true);
    return owed == null && !met
        ? context.judge().done(MANDATORY, signed.procedureFrom(), null, NOT_KNOWN)
        : judged;
  }

  /** The award was noticed before the contract was signed. */
  private static Optional<Judgement> notice(
      DecisionContext context, AgreementSigned signed, List<AwardNotice> notices) {
    return notices.stream()
        .findFirst()
        .map(noticed ->
            context
                .judge()
                .inOrder(
                    NOTICE,
                    signed.procedureFrom(),
                    noticed.on(),
                    context.occurredOn(),
                    "The award notice was published "
                        + noticed.on().onInWords()
                        + ", and the contract signed "
                        + context.occurredOn().onInWords()
                        + "."))
        .orElseGet(() ->
            context
                .judge()
                .done(
                    NOTICE,
                    signed.procedureFrom(),
                    context.notOnRecord(),
                    "No award notice was on record when the contract was signed."));
  }

  private static Optional<Judgement> mandatory(
      DecisionContext context, AgreementSigned signed, List<AwardNotice> notices) {
    return notices.stream()
        .findFirst()
        .map(noticed ->
            context
                .judge()
                .term(
                    MANDATORY,
                    signed.procedureFrom(),
                    new DateRange(noticed.on(), context.occurredOn()),
                    null,
                    Basis.ACTUAL))
        .orElseGet(() ->
            context
                .judge()
                .done(
                    MANDATORY,
                    signed.procedureFrom(),
                    context.notOnRecord(),
                    "No award notice was on record when the contract was signed, so there was"
                        + " no standstill."));
  }

  /** The last standstill that a notice announced is over. */
  private static Stream<Judgement> announced(
      DecisionContext context, AgreementSigned signed, List<AwardNotice> notices) {
    return notices.stream()
        .map(AwardNotice::standstillUntil)
        .filter(Objects::nonNull)
        .reduce((_, last) -> last)
        .flatMap(last ->
            context
                .judge()
                .inOrder(
                    ANNOUNCED,
                    signed.procedureFrom(),
                    PartialDate.of(last.plusDays(1)),
                    context.occurredOn(),
                    "The award notice announced a standstill until "
                        + PartialDate.of(last).inWords()
                        + "; the contract was signed "
                        + context.occurredOn().onInWords()
                        + "."))
        .stream();
  }
}
