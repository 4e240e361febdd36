package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.commissioning.agreement.AgreementState.InForce;
import org.candour.command.commissioning.agreement.AgreementState.Notice;
import org.candour.command.commissioning.agreement.AgreementState.Signed;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.PartialDate.Precision;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.deadline.AssessmentDeadline;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.entry.Entry;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.jspecify.annotations.Nullable;

/**
 * The duties of an agreement: when each applies, and what it is held against.
 *
 * <p>What a source of imported history does not tell is unknown; what first-hand recording does not
 * tell was not done.
 */
final class AgreementDuties {

  private static final String TERM = "funding-term";
  private static final String BREAK = "funding-break-clause";
  private static final String GRANT = "grant-where-possible";
  private static final String COMMENT = "public-comment";
  private static final String STANDSTILL = "standstill";
  private static final String NOTICE = "funding-notice";
  private static final String CHANGE = "contract-change-notice";

  private AgreementDuties() {}

  /** What the terms are held against, and whether standstill was kept before signing. */
  static List<Judgement> signed(
      DecisionContext context, AgreementTerms terms, @Nullable Link award, PartialDate began) {
    List<Judgement> judgements = new ArrayList<>();
    if (terms.provider() == null) {
      judgements.addAll(owedToNobodyNamed(context, terms));
    } else if (mayBeVoluntary(terms.provider(), context)) {
      term(context, terms).ifPresent(judgements::add);
      context.judge()
          .done(
              BREAK,
              context.occurredOn(),
              terms.breakClause() == null ? notSaid(context) : terms.breakClause(),
              isTrue(terms.breakClause()) ? "It has a break clause." : "No break clause is recorded.")
          .ifPresent(judgements::add);
      grant(context, terms).ifPresent(judgements::add);
      comment(context, terms).ifPresent(judgements::add);
    }
    if (award != null && terms.mechanism() == FundingMechanism.CONTRACT) {
      standstill(context, award, began).ifPresent(judgements::add);
    }
    return judgements;
  }

  /** What is owed to voluntary organisations: it is not known whether it was owed here. */
  private static List<Judgement> owedToNobodyNamed(DecisionContext context, AgreementTerms terms) {
    return Stream.of(TERM, BREAK, GRANT, COMMENT)
        .filter(duty -> !duty.equals(TERM) || terms.endsOn() != null)
        .flatMap(duty ->
            context
                .judge()
                .done(
                    duty,
                    context.occurredOn(),
                    null,
                    "The source does not name who provides, so it is not certain that this was"
                        + " owed.")
                .stream())
        .toList();
  }

  /**
   * The term lasts to the end of its last day; where that is no day, it is too short only if it is
   * so with the last day that it can be.
   */
  private static Optional<Judgement> term(DecisionContext context, AgreementTerms terms) {
    PartialDate last = terms.endsOn();
    if (last == null) {
      return Optional.empty();
    }
    if (!last.isKnown()) {
      return unknownEnd(context, last);
    }
    Optional<Judgement> atMost = term(context, terms, dayAfter(last));
    if (last.precision() == Precision.DAY) {
      return atMost;
    }
    boolean tooShort = atMost.map(judged -> judged.verdict() == Verdict.BREACHED).orElse(false);
    return term(context, terms, last)
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

  private static Optional<Judgement> term(DecisionContext context, AgreementTerms terms, PartialDate over) {
    DateRange span = new DateRange(terms.startsOn(), over);
    return context.judge().term(TERM, context.occurredOn(), span, terms.provider(), Basis.PLANNED);
  }

  private static Optional<Judgement> unknownEnd(DecisionContext context, PartialDate last) {
    return context.judge()
        .done(TERM, context.occurredOn(), null, "Its end is known only as “" + last.inWords() + "”.");
  }

  private static Optional<Judgement> comment(DecisionContext context, AgreementTerms terms) {
    if (terms.limitsComment() == null) {
      return context.judge()
          .done(
              COMMENT,
              context.occurredOn(),
              null,
              "The source does not say whether a clause limits public comment.");
    }
    return terms.limitsComment()
        ? context.judge()
            .done(
                COMMENT,
                context.occurredOn(),
                false,
                "A clause limits what " + terms.provider() + " may say in public.")
        : Optional.empty();
  }

  private static Optional<Judgement> grant(DecisionContext context, AgreementTerms terms) {
    boolean reasoned = terms.whyNotGrant() != null && !terms.whyNotGrant().isBlank();
    boolean met = terms.mechanism() == FundingMechanism.GRANT || reasoned;
    return context.judge()
        .done(
            GRANT,
            context.occurredOn(),
            met ? Boolean.TRUE : notSaid(context),
            terms.mechanism() == FundingMechanism.GRANT
                ? "It is a grant."
                : reasoned
                    ? "It is no grant, and it is said why."
                    : "It is no grant, and no reason is recorded.");
  }

  /** Standstill begins with the first notice of this award; without one it never began. */
  private static Optional<Judgement> standstill(DecisionContext context, Link award, PartialDate began) {
    return awardNotices(context, award).stream()
        .findFirst()
        .map(noticed -> context.judge().standstill(STANDSTILL, began, new DateRange(noticed, context.occurredOn())))
        .orElseGet(() ->
            context.judge()
                .done(
                    STANDSTILL,
                    began,
                    notSaid(context),
                    "No award notice was on record when the contract was signed, so that there"
                        + " was no standstill."));
  }

  /**
   * When notices of an award were published. A notice of another lot is not one of this, one that
   * came before the award is none, and where a lot was awarded anew, what was published before is
   * not either.
   */
  private static List<PartialDate> awardNotices(DecisionContext context, Link link) {
    List<PartialDate> found = new ArrayList<>();
    Entry award = context.record().entry(link.entry()).orElseThrow();
    String lot = ((LotAwarded) award.payload()).lot();
    boolean awardedBefore = false;
    for (Entry entry : context.record().stream(link.stream())) {
      if (entry.payload() instanceof NoticePublished notice
          && notice.notice() == NoticeType.UK6
          && (notice.lot() == null || notice.lot().equals(lot))
          && !award
              .circumstances()
              .occurredOn()
              .isSurelyAfter(entry.circumstances().occurredOn())) {
        found.add(entry.circumstances().occurredOn());
      }
      if (entry.payload() instanceof LotAwarded other && Objects.equals(other.lot(), lot)) {
        if (awardedBefore && entry.sequence() <= award.sequence()) {
          found.clear();
        }
        awardedBefore = true;
      }
    }
    return found;
  }

  /**
   * Whether a notice that names no agreement, but may be about this one, was published by its last
   * day. Nobody is held to have been silent who may have spoken.
   */
  static boolean perhapsNoticedBy(
      DecisionContext context, AgreementSigned signed, RecordOverdueNotice c) {
    return notices(context, c.notice(), c.agreement(), signed)
        .filter(entry -> ((NoticePublished) entry.payload()).agreement() == null)
        .anyMatch(entry -> !entry.circumstances().occurredOn().earliest().isAfter(c.due()));
  }

  /** Notice by whoever pays of an end before the term, as it is planned. */
  static Optional<Judgement> notice(DecisionContext context, GiveNotice c, Signed state) {
    AgreementTerms terms = state.terms();
    return byProvider(c.by(), terms) || isToTerm(c.endsOn(), terms)
        ? Optional.empty()
        : unlessToTerm(
            context,
            c.endsOn(),
            terms,
            context.judge().term(NOTICE, context.occurredOn(), c.endsOn(), terms.provider(), Basis.PLANNED));
  }

  private static boolean isToTerm(PartialDate end, AgreementTerms terms) {
    return terms.endsOn() != null && !end.earliest().isBefore(terms.endsOn().latest());
  }

  /** A judgement that notice was too short rests on an end that surely came before the term. */
  private static Optional<Judgement> unlessToTerm(
      DecisionContext context, PartialDate end, AgreementTerms terms, Optional<Judgement> judged) {
    boolean perhapsToTerm =
        terms.endsOn() != null && !end.latest().isBefore(terms.endsOn().earliest());
    boolean met = judged.map(one -> one.verdict() == Verdict.MET).orElse(true);
    return perhapsToTerm && !met
        ? unknown(context, "It is not known whether it ended before its term.")
        : judged;
  }

  /** Where the provider is not named, whoever is not the payer may be it. */
  static boolean byProvider(@Nullable Party by, AgreementTerms terms) {
    if (by == null) {
      return false;
    }
    OrganisationId provider = terms.provider();
    return provider == null
        ? terms.payer() == null || !by.stream().equals(terms.payer().stream())
        : by.stream().equals(provider.stream());
  }

  /** A change that was agreed was noticed before. */
  static Optional<Judgement> varied(
      DecisionContext context, VaryAgreement c, Signed state, @Nullable Link notice) {
    AgreementTerms terms = state.terms();
    if (!c.agreed() || terms.mechanism() != FundingMechanism.CONTRACT || isTrue(terms.lightTouch())) {
      return Optional.empty();
    }
    boolean before = notice == null ? noticedBefore(context, c, state) : namesNoticeOfIts(context, c, notice);
    return context.judge()
        .done(
            CHANGE,
            state.signed().procedureFrom(),
            before ? Boolean.TRUE : terms.lightTouch() == null ? null : notSaid(context),
            before
                ? "The change was noticed before it was made."
                : "No notice of the change was on record when it was made.");
  }

  /** Whether the notice that a change names came before it, and was of no other change. */
  private static boolean namesNoticeOfIts(DecisionContext context, VaryAgreement c, Link notice) {
    return context.record()
            .entry(notice.entry())
            .filter(entry -> !entry.circumstances().occurredOn().isSurelyAfter(context.occurredOn()))
            .isPresent()
        && changes(context, c.agreement())
            .noneMatch(entry ->
                entry.payload() instanceof AgreementVaried varied
                    && notice.equals(varied.notice()));
  }

  /** Whether there was a notice more than changes, or one since the last change. */
  private static boolean noticedBefore(DecisionContext context, VaryAgreement c, Signed state) {
    List<Entry> notices =
        notices(context, NoticeType.UK10, c.agreement(), state.signed())
            .filter(entry -> !entry.circumstances().occurredOn().isSurelyAfter(context.occurredOn()))
            .toList();
    List<Entry> changes = changes(context, c.agreement()).toList();
    return notices.size() > changes.size()
        || notices.stream()
            .anyMatch(entry -> entry.recordedAt().isAfter(changes.getLast().recordedAt()));
  }

  /** The notices of a kind in the round of an agreement that are about it. */
  private static Stream<Entry> notices(
      DecisionContext context, NoticeType type, AgreementId agreement, AgreementSigned signed) {
    Link award = signed.award();
    if (award == null) {
      return Stream.empty();
    }
    String lot = lot(context, award);
    return context.record().stream(award.stream()).stream()
        .filter(entry ->
            entry.payload() instanceof NoticePublished notice
                && notice.notice() == type
                && isAbout(notice, agreement, lot));
  }

  private static Stream<Entry> changes(DecisionContext context, AgreementId agreement) {
    return context.record().stream(agreement.stream()).stream()
        .filter(entry -> entry.payload() instanceof AgreementVaried varied && varied.agreed());
  }

  /** A notice that names neither an agreement nor a lot may be about any. */
  private static boolean isAbout(
      NoticePublished notice, AgreementId agreement, @Nullable String lot) {
    return notice.agreement() == null
        ? notice.lot() == null || notice.lot().equals(lot)
        : notice.agreement().equals(agreement);
  }

  /** The lot that an agreement was awarded; null for a whole round, or where none is known. */
  private static @Nullable String lot(DecisionContext context, Link award) {
    return context.record()
        .entry(award.entry())
        .map(entry -> entry.payload() instanceof LotAwarded awarded ? awarded.lot() : null)
        .orElse(null);
  }

  /** No more than a year since it started, or was last assessed. */
  static Optional<Judgement> assessed(DecisionContext context, Signed state) {
    return duty(state.terms(), "performance")
        .flatMap(duty ->
            context.judge().within(duty, appliesOn(duty, context, state), sinceAssessed(context, state), null));
  }

  /** Notice of an end before the term, and the assessment on ending. */
  static List<Judgement> ended(DecisionContext context, InForce state) {
    List<Judgement> judgements = new ArrayList<>();
    earlyEnd(context, state).ifPresent(judgements::add);
    duty(state.terms(), "performance-at-end")
        .flatMap(duty -> {
          boolean done = state.course().assessedAtEnd();
          return context.judge()
              .done(
                  duty,
                  appliesOn(duty, context, state),
                  done ? Boolean.TRUE : notSaid(context),
                  done
                      ? "It was assessed on its ending."
                      : "No assessment on its ending is on record.");
        })
        .ifPresent(judgements::add);
    return judgements;
  }

  /** An end before the term; one that the provider asked for is not held against whoever pays. */
  private static Optional<Judgement> earlyEnd(DecisionContext context, InForce state) {
    PartialDate ended = context.occurredOn();
    List<Notice> notices = state.course().notices();
    if (isToTerm(ended, state.terms()) || (state.course().providerLeaves() && notices.isEmpty())) {
      return Optional.empty();
    }
    if (notices.isEmpty() && context.imported()) {
      return unknown(
          context, "It ended before its term. The source does not say whether notice was given.");
    }
    return unlessToTerm(
        context,
        ended,
        state.terms(),
        context.judge()
            .term(NOTICE, noticeOf(ended, notices), ended, state.terms().provider(), Basis.ACTUAL));
  }

  private static Optional<Judgement> unknown(DecisionContext context, String finding) {
    return context.judge().done(NOTICE, context.occurredOn(), null, finding);
  }

  /** When notice of an end was first given: of that end or an earlier one, or else of any. */
  private static PartialDate noticeOf(PartialDate ended, List<Notice> notices) {
    return notices.stream()
        .filter(notice -> !notice.endsOn().earliest().isAfter(ended.latest()))
        .findFirst()
        .or(() -> notices.stream().findFirst())
        .map(Notice::on)
        .orElse(ended);
  }

  /** The Act applies to procurements that began under it; the project's policy to all. */
  private static PartialDate appliesOn(String duty, DecisionContext context, Signed state) {
    return duty.startsWith("contract-") ? state.signed().procedureFrom() : context.occurredOn();
  }

  private static DateRange sinceAssessed(DecisionContext context, Signed state) {
    PartialDate last = state.course().assessedOn();
    return new DateRange(last == null ? state.terms().startsOn() : last, context.occurredOn());
  }

  private static Optional<String> duty(AgreementTerms terms, String which) {
    return AssessmentDeadline.duty(terms.mechanism(), terms.value(), which);
  }

  /** Only what the register calls a company or a public body is surely no voluntary one. */
  private static boolean mayBeVoluntary(OrganisationId provider, DecisionContext context) {
    return context.record().stream(provider.stream()).stream()
        .map(Entry::payload)
        .noneMatch(event ->
            event instanceof OrganisationRegistered e
                && (e.kind() == OrganisationKind.PRIVATE_COMPANY
                    || e.kind() == OrganisationKind.PUBLIC_BODY));
  }

  private static boolean isTrue(@Nullable Boolean said) {
    return Boolean.TRUE.equals(said);
  }

  private static @Nullable Boolean notSaid(DecisionContext context) {
    return context.imported() ? null : Boolean.FALSE;
  }
}
