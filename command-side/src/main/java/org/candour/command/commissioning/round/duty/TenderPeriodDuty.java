package org.candour.command.commissioning.round.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.candour.command.commissioning.round.state.RoundState.Begun;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.duties.DutyJudged.Basis;

/**
 * Bids may be made for long enough. Applies to a round with a tender notice that is not under the
 * light touch, no call-off from a framework and not exempt; held against the time from that notice
 * until bids close. A planned procurement notice shortens it, and so does a state of urgency.
 */
final class TenderPeriodDuty {

  private static final String PERIOD = "tender-period";
  private static final String URGENT = "tender-period-urgent";
  private static final String AFTER_PLANNED_NOTICE = "tender-period-after-planned-notice";

  private TenderPeriodDuty() {}

  /** Where a source does not tell whether it is under the light touch, nothing is surely broken. */
  static Optional<Judgement> judge(
      DecisionContext context, Begun round, PartialDate tender, LocalDate closesOn) {
    RoundTerms terms = round.sides().terms();
    Boolean lightTouch = terms.lightTouch();
    if (Boolean.TRUE.equals(lightTouch) || terms.framework() != null || terms.exemption() != null) {
      return Optional.empty();
    }
    Optional<Judgement> judged =
        terms.urgency() == null
            ? judge(context, tender, closesOn)
            : period(context, URGENT, tender, closesOn);
    boolean broken = judged.map(one -> one.verdict() == Verdict.BREACHED).orElse(false);
    return lightTouch == null && context.imported() && broken
        ? context
            .judge()
            .done(
                PERIOD,
                tender,
                null,
                "The source does not say whether the round was under the light touch, which owes no"
                    + " minimum time for bids.")
        : judged;
  }

  /** A planned procurement notice forty days to a year before a tender notice shortens the term. */
  private static Optional<Judgement> judge(
      DecisionContext context, PartialDate tender, LocalDate closesOn) {
    List<PartialDate> planned = RoundDuties.notices(context, NoticeType.UK3).toList();
    boolean shorter = planned.stream().anyMatch(on -> surelyShortens(on, tender));
    Optional<Judgement> judged =
        period(context, shorter ? AFTER_PLANNED_NOTICE : PERIOD, tender, closesOn);
    boolean perhaps = !shorter && planned.stream().anyMatch(on -> mayShorten(on, tender));
    boolean enough =
        period(context, AFTER_PLANNED_NOTICE, tender, closesOn)
            .map(one -> one.verdict() == Verdict.MET)
            .orElse(true);
    boolean broken = judged.map(one -> one.verdict() == Verdict.BREACHED).orElse(false);
    return perhaps && enough && broken
        ? context
            .judge()
            .done(
                PERIOD,
                tender,
                null,
                "It is not known whether a planned procurement notice was early enough to shorten"
                    + " the time for bids.")
        : judged;
  }

  private static boolean surelyShortens(PartialDate planned, PartialDate tender) {
    return !planned.latest().isAfter(tender.earliest().minusDays(40))
        && !planned.earliest().isBefore(tender.latest().minusYears(1));
  }

  private static boolean mayShorten(PartialDate planned, PartialDate tender) {
    return !planned.earliest().isAfter(tender.latest().minusDays(40))
        && !planned.latest().isBefore(tender.earliest().minusYears(1));
  }

  private static Optional<Judgement> period(
      DecisionContext context, String duty, PartialDate tender, LocalDate closesOn) {
    return context.judge().term(duty, tender, PartialDate.of(closesOn), null, Basis.PLANNED);
  }
}
