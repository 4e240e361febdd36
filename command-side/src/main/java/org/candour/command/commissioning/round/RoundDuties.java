package org.candour.command.commissioning.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.commissioning.round.RoundState.Begun;
import org.candour.command.commissioning.round.RoundState.Stopped;
import org.candour.command.commissioning.round.RoundState.Underway;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.DetailsNoticeDeadline;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.TerminationNoticeDeadline;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/** The duties of a round: when each applies, and what it is held against. */
final class RoundDuties {

  private static final String LOTS = "lots-or-reasons";
  private static final String TENDER = "tender-period";
  private static final String TENDER_AFTER_PLANNED = "tender-period-after-planned-notice";
  private static final String STOPPED = "procurement-termination-notice";

  private RoundDuties() {}

  /** Deciding against lots needs a reason. */
  static Optional<Judgement> declined(DecisionContext d, DeclineLots c) {
    boolean reasoned = c.reasoned();
    return d.judge()
        .done(
            LOTS,
            d.occurredOn(),
            reasoned ? Boolean.TRUE : notSaid(d),
            reasoned
                ? "It was decided against lots, with a reason."
                : "It was decided against lots and no reason is recorded.");
  }

  /** Bids are invited once lots were considered, and may then be made for long enough. */
  static List<Judgement> invited(DecisionContext d, InviteBids c, Underway state) {
    List<Judgement> judgements = new ArrayList<>();
    if (!state.lotsConsidered()) {
      d.judge()
          .done(
              LOTS,
              d.occurredOn(),
              notSaid(d),
              "Bids were invited, and neither lots nor a reason for none are on record.")
          .ifPresent(judgements::add);
    }
    notices(d, c.round(), NoticeType.UK4)
        .reduce((_, last) -> last)
        .flatMap(tender -> tenderPeriod(d, c.round(), tender, c.closesOn()))
        .ifPresent(judgements::add);
    return judgements;
  }

  /**
   * A notice that is asked for comes in time, and a tender notice long enough before bids close.
   */
  static Optional<Judgement> noticed(DecisionContext d, PublishNotice c, Begun state) {
    return switch (c.notice()) {
      case UK4 ->
          state.closesOn() == null
              ? Optional.empty()
              : tenderPeriod(d, c.round(), d.occurredOn(), state.closesOn());
      case UK7 -> contract(d, c).flatMap(signed -> details(d, signed));
      case UK11 -> contract(d, c).flatMap(signed -> termination(d, c, signed));
      case UK12 -> state instanceof Stopped ? stopped(d, c.round(), true) : Optional.empty();
      case UK1, UK2, UK3, UK5, UK6, UK8, UK9, UK10, UK13, UK14, UK15, UK16, UK17 ->
          Optional.empty();
    };
  }

  /**
   * Whoever stops a procurement that was noticed publishes that. The Act sets no number of days, so
   * that nothing is broken on the day of the decision.
   */
  static Optional<Judgement> stopped(DecisionContext d, RoundId round, Begun state) {
    boolean awarded = state.awards().values().stream().anyMatch(award -> !award.overturned());
    return awarded
        ? Optional.empty()
        : stopped(d, round, notices(d, round, NoticeType.UK12).findAny().isPresent());
  }

  private static Optional<Judgement> stopped(DecisionContext d, RoundId round, boolean published) {
    return Stream.concat(notices(d, round, NoticeType.UK4), notices(d, round, NoticeType.UK5))
        .findFirst()
        .flatMap(began ->
            d.judge()
                .done(
                    STOPPED,
                    began,
                    published ? Boolean.TRUE : null,
                    published
                        ? "A procurement termination notice was published."
                        : "No procurement termination notice was on record when it was stopped; it"
                            + " may still come."));
  }

  /** A planned procurement notice forty days to a year before a tender notice shortens the term. */
  private static Optional<Judgement> tenderPeriod(
      DecisionContext d, RoundId round, PartialDate tender, LocalDate closesOn) {
    List<PartialDate> planned = notices(d, round, NoticeType.UK3).toList();
    boolean shorter = planned.stream().anyMatch(on -> surelyShortens(on, tender));
    Optional<Judgement> judged =
        tenderPeriod(d, shorter ? TENDER_AFTER_PLANNED : TENDER, tender, closesOn);
    boolean perhaps = !shorter && planned.stream().anyMatch(on -> mayShorten(on, tender));
    boolean enough =
        tenderPeriod(d, TENDER_AFTER_PLANNED, tender, closesOn)
            .map(one -> one.verdict() == Verdict.MET)
            .orElse(true);
    boolean broken = judged.map(one -> one.verdict() == Verdict.BREACHED).orElse(false);
    return perhaps && enough && broken
        ? d.judge()
            .done(
                TENDER,
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

  private static Optional<Judgement> tenderPeriod(
      DecisionContext d, String duty, PartialDate tender, LocalDate closesOn) {
    return d.judge().term(duty, tender, PartialDate.of(closesOn), null, Basis.PLANNED);
  }

  private static Optional<Judgement> details(DecisionContext d, Entry entry) {
    AgreementSigned signed = (AgreementSigned) entry.payload();
    PartialDate on = entry.circumstances().occurredOn();
    return d.judge()
        .within(
            DetailsNoticeDeadline.duty(signed.terms().lightTouch()),
            signed.procedureFrom(),
            new DateRange(on, d.occurredOn()),
            null);
  }

  /** The end that was recorded, or else the end of the term once that is over. */
  private static Optional<Judgement> termination(DecisionContext d, PublishNotice c, Entry entry) {
    AgreementSigned signed = (AgreementSigned) entry.payload();
    return history(d, c)
        .filter(one -> one.payload() instanceof AgreementEnded)
        .findFirst()
        .map(ended -> ended.circumstances().occurredOn())
        .or(() -> term(d, c, signed).filter(end -> d.occurredOn().isSurelyAfter(end)))
        .flatMap(end ->
            d.judge()
                .within(
                    TerminationNoticeDeadline.DUTY,
                    signed.procedureFrom(),
                    new DateRange(end, d.occurredOn()),
                    null));
  }

  /** The last day of the term, as it was last agreed. */
  private static Optional<PartialDate> term(
      DecisionContext d, PublishNotice c, AgreementSigned signed) {
    return Stream.concat(
            Stream.ofNullable(signed.terms().endsOn()),
            history(d, c)
                .filter(one -> one.payload() instanceof AgreementVaried varied && varied.agreed())
                .map(one -> ((AgreementVaried) one.payload()).endsOn())
                .filter(Objects::nonNull)
                .map(PartialDate::of))
        .reduce((_, last) -> last);
  }

  /** The signing of the contract that a notice is about; grants and the like need no notices. */
  private static Optional<Entry> contract(DecisionContext d, PublishNotice c) {
    return history(d, c)
        .filter(entry ->
            entry.payload() instanceof AgreementSigned signed
                && signed.terms().mechanism() == FundingMechanism.CONTRACT)
        .findFirst();
  }

  private static Stream<Entry> history(DecisionContext d, PublishNotice c) {
    return c.agreement() == null
        ? Stream.empty()
        : d.record().stream(c.agreement().stream()).stream();
  }

  private static Stream<PartialDate> notices(DecisionContext d, RoundId round, NoticeType type) {
    return d.record().stream(round.stream()).stream()
        .filter(entry -> entry.payload() instanceof NoticePublished n && n.notice() == type)
        .map(entry -> entry.circumstances().occurredOn());
  }

  private static @Nullable Boolean notSaid(DecisionContext d) {
    return d.imported() ? null : Boolean.FALSE;
  }
}
