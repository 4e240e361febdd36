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
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.deadline.DetailsNoticeDeadline;
import org.candour.events.commissioning.agreement.deadline.TerminationNoticeDeadline;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.entry.Entry;

/** The duties of a round: when each applies, and what it is held against. */
final class RoundDuties {

  private static final String LOTS = "lots-or-reasons";
  private static final String TENDER = "tender-period";
  private static final String TENDER_AFTER_PLANNED = "tender-period-after-planned-notice";
  private static final String STOPPED = "procurement-termination-notice";

  private RoundDuties() {}

  /** Deciding against lots needs a reason. */
  static Optional<Judgement> declined(DecisionContext context, DeclineLots command) {
    boolean reasoned = command.reasoned();
    return context
        .judge()
        .done(
            LOTS,
            context.occurredOn(),
            reasoned ? Boolean.TRUE : context.notOnRecord(),
            reasoned
                ? "The round was not divided into lots, and the reason is recorded."
                : "The round was not divided into lots, and no reason is recorded.");
  }

  /** Bids are invited once lots were considered, and may then be made for long enough. */
  static List<Judgement> invited(DecisionContext context, InviteBids command, Underway state) {
    List<Judgement> judgements = new ArrayList<>();
    if (!state.lotsConsidered()) {
      context
          .judge()
          .done(
              LOTS,
              context.occurredOn(),
              context.notOnRecord(),
              "Bids were invited with neither lots nor a reason for having none on record.")
          .ifPresent(judgements::add);
    }
    notices(context, command.round(), NoticeType.UK4)
        .reduce((_, last) -> last)
        .flatMap(tender -> tenderPeriod(context, command.round(), tender, command.closesOn()))
        .ifPresent(judgements::add);
    return judgements;
  }

  /**
   * A notice that is asked for comes in time, and a tender notice long enough before bids close.
   */
  static Optional<Judgement> noticed(DecisionContext context, PublishNotice command, Begun state) {
    return switch (command.notice()) {
      case UK4 ->
          state.closesOn() == null
              ? Optional.empty()
              : tenderPeriod(context, command.round(), context.occurredOn(), state.closesOn());
      case UK7 -> contract(context, command).flatMap(signed -> details(context, signed));
      case UK11 ->
          contract(context, command).flatMap(signed -> termination(context, command, signed));
      case UK12 ->
          state instanceof Stopped ? stopped(context, command.round(), true) : Optional.empty();
      case UK1, UK2, UK3, UK5, UK6, UK8, UK9, UK10, UK13, UK14, UK15, UK16, UK17 ->
          Optional.empty();
    };
  }

  /**
   * Whoever stops a procurement that was noticed publishes that. The Act sets no number of days, so
   * that nothing is broken on the day of the decision.
   */
  static Optional<Judgement> stopped(DecisionContext context, RoundId round, Begun state) {
    boolean awarded = state.awards().values().stream().anyMatch(award -> !award.overturned());
    return awarded
        ? Optional.empty()
        : stopped(context, round, notices(context, round, NoticeType.UK12).findAny().isPresent());
  }

  private static Optional<Judgement> stopped(
      DecisionContext context, RoundId round, boolean published) {
    return Stream.concat(
            notices(context, round, NoticeType.UK4), notices(context, round, NoticeType.UK5))
        .findFirst()
        .flatMap(began ->
            context
                .judge()
                .done(
                    STOPPED,
                    began,
                    published ? Boolean.TRUE : null,
                    published
                        ? "A procurement termination notice was published."
                        : "No procurement termination notice was on record when the procurement was stopped; one may still be published."));
  }

  /** A planned procurement notice forty days to a year before a tender notice shortens the term. */
  private static Optional<Judgement> tenderPeriod(
      DecisionContext context, RoundId round, PartialDate tender, LocalDate closesOn) {
    List<PartialDate> planned = notices(context, round, NoticeType.UK3).toList();
    boolean shorter = planned.stream().anyMatch(on -> surelyShortens(on, tender));
    Optional<Judgement> judged =
        tenderPeriod(context, shorter ? TENDER_AFTER_PLANNED : TENDER, tender, closesOn);
    boolean perhaps = !shorter && planned.stream().anyMatch(on -> mayShorten(on, tender));
    boolean enough =
        tenderPeriod(context, TENDER_AFTER_PLANNED, tender, closesOn)
            .map(one -> one.verdict() == Verdict.MET)
            .orElse(true);
    boolean broken = judged.map(one -> one.verdict() == Verdict.BREACHED).orElse(false);
    return perhaps && enough && broken
        ? context
            .judge()
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
      DecisionContext context, String duty, PartialDate tender, LocalDate closesOn) {
    return context.judge().term(duty, tender, PartialDate.of(closesOn), null, Basis.PLANNED);
  }

  private static Optional<Judgement> details(DecisionContext context, Entry entry) {
    AgreementSigned signed = (AgreementSigned) entry.payload();
    PartialDate on = entry.circumstances().occurredOn();
    return context
        .judge()
        .within(
            DetailsNoticeDeadline.duty(signed.terms().lightTouch()),
            signed.procedureFrom(),
            new DateRange(on, context.occurredOn()),
            null);
  }

  /** The end that was recorded, or else the end of the term once that is over. */
  private static Optional<Judgement> termination(
      DecisionContext context, PublishNotice command, Entry entry) {
    AgreementSigned signed = (AgreementSigned) entry.payload();
    return history(context, command)
        .filter(one -> one.payload() instanceof AgreementEnded)
        .findFirst()
        .map(ended -> ended.circumstances().occurredOn())
        .or(() ->
            term(context, command, signed).filter(end -> context.occurredOn().isSurelyAfter(end)))
        .flatMap(end ->
            context
                .judge()
                .within(
                    TerminationNoticeDeadline.DUTY,
                    signed.procedureFrom(),
                    new DateRange(end, context.occurredOn()),
                    null));
  }

  /** The last day of the term, as it was last agreed. */
  private static Optional<PartialDate> term(
      DecisionContext context, PublishNotice command, AgreementSigned signed) {
    return Stream.concat(
            Stream.ofNullable(signed.terms().endsOn()),
            history(context, command)
                .filter(one -> one.payload() instanceof AgreementVaried varied && varied.agreed())
                .map(one -> ((AgreementVaried) one.payload()).endsOn())
                .filter(Objects::nonNull)
                .map(PartialDate::of))
        .reduce((_, last) -> last);
  }

  /** The signing of the contract that a notice is about; grants and the like need no notices. */
  private static Optional<Entry> contract(DecisionContext context, PublishNotice command) {
    return history(context, command)
        .filter(entry ->
            entry.payload() instanceof AgreementSigned signed
                && signed.terms().mechanism() == FundingMechanism.CONTRACT)
        .findFirst();
  }

  private static Stream<Entry> history(DecisionContext context, PublishNotice command) {
    return command.agreement() == null
        ? Stream.empty()
        : context.record().stream(command.agreement().stream()).stream();
  }

  private static Stream<PartialDate> notices(
      DecisionContext context, RoundId round, NoticeType type) {
    return context.record().stream(round.stream()).stream()
        .filter(entry -> entry.payload() instanceof NoticePublished n && n.notice() == type)
        .map(entry -> entry.circumstances().occurredOn());
  }
}
