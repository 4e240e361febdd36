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
import org.candour.events.duties.DutyRegister;
import org.candour.events.duties.DutyScope;

/**
 * Bids may be made for long enough. Applies to a round that is not under the light touch, no
 * call-off from a framework and not exempt; held against the time until bids close from its tender
 * notice, or from the day on which bidders were invited without one. A planned procurement notice
 * shortens it, and so does a state of urgency.
 */
final class TenderPeriodDuty {

  private static final String PERIOD = "tender-period";
  private static final String URGENT = "tender-period-urgent";
  private static final String AFTER_PLANNED_NOTICE = "tender-period-after-planned-notice";

  private static final DutyRegister DUTIES = DutyRegister.load();

  private TenderPeriodDuty() {}

  /**
   * Where a source does not tell whether it is under the light touch, nothing is surely broken.
   *
   * @param tender since when bids could be made
   */
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

  /** A planned procurement notice that came in time before the tender notice shortens the term. */
  private static Optional<Judgement> judge(
      DecisionContext context, PartialDate tender, LocalDate closesOn) {
    List<PartialDate> planned = RoundDuties.notices(context, NoticeType.UK3).toList();
    DutyScope early = DUTIES.scope(AFTER_PLANNED_NOTICE, tender);
    boolean shorter = planned.stream().anyMatch(on -> early.surelyCame(on, tender));
    Optional<Judgement> judged =
        period(context, shorter ? AFTER_PLANNED_NOTICE : PERIOD, tender, closesOn);
    boolean perhaps = !shorter && planned.stream().anyMatch(on -> early.perhapsCame(on, tender));
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

  private static Optional<Judgement> period(
      DecisionContext context, String duty, PartialDate tender, LocalDate closesOn) {
    return context.judge().term(duty, tender, PartialDate.of(closesOn), null, Basis.PLANNED);
  }
}
