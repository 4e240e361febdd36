package org.candour.command.commissioning.agreement.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.duties.DutyJudged.Basis;

/**
 * Funding lasts long enough. Applies to an agreement with what may be a voluntary organisation;
 * held against the time from its start to the end of its last day.
 */
final class FundingTermDuty {

  static final String NAME = "funding-term";

  private FundingTermDuty() {}

  /** Where the last day is no exact day, the term is too short only if it is so at its longest. */
  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    PartialDate last = signed.terms().endsOn();
    if (last == null) {
      return Optional.empty();
    }
    if (!last.isKnown()) {
      return unknownEnd(context, last);
    }
    Optional<Judgement> atMost = upTo(dayAfter(last), context, signed);
    if (last.isExact()) {
      return atMost;
    }
    boolean tooShort = atMost.map(judged -> judged.verdict() == Verdict.BREACHED).orElse(false);
    return upTo(last, context, signed)
        .flatMap(judged ->
            tooShort || judged.verdict() != Verdict.BREACHED
                ? Optional.of(judged)
                : unknownEnd(context, last));
  }

  /** No date is later than the last that can be written. */
  private static PartialDate dayAfter(PartialDate last) {
    LocalDate day = last.latest();
    return PartialDate.of(day.isBefore(PartialDate.UNKNOWN.latest()) ? day.plusDays(1) : day);
  }

  private static Optional<Judgement> upTo(
      PartialDate over, DecisionContext context, AgreementSigned signed) {
    DateRange term = new DateRange(signed.terms().startsOn(), over);
    return context
        .judge()
        .term(NAME, context.occurredOn(), term, signed.terms().provider(), Basis.PLANNED);
  }

  private static Optional<Judgement> unknownEnd(DecisionContext context, PartialDate last) {
    return context
        .judge()
        .done(
            NAME,
            context.occurredOn(),
            null,
            last.isKnown()
                ? "Its end date is known only as " + last.inWords() + "."
                : "Its end date is not known.");
  }
}
