package org.candour.command.commissioning.agreement.duty;

import java.util.List;
import java.util.Optional;
import org.candour.command.commissioning.agreement.state.AgreementState.InForce;
import org.candour.command.commissioning.agreement.state.AgreementState.NoticeToEnd;
import org.candour.command.commissioning.agreement.state.AgreementState.Signed;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.id.OrganisationId;

/**
 * Whoever pays gives notice long before funding ends early. Applies to an end before the term that
 * the provider did not ask for; held against the time from notice to end.
 */
final class FundingNoticeDuty {

  private static final String NAME = "funding-notice";

  private FundingNoticeDuty() {}

  /** NoticeToEnd that is given now, of an end as it is planned. */
  static Optional<Judgement> judge(
      DecisionContext context, NoticeGiven notice, AgreementTerms terms) {
    return terms.isProvider(notice.by()) || isToTerm(notice.endsOn(), terms)
        ? Optional.empty()
        : unlessToTerm(
            context,
            notice.endsOn(),
            terms,
            context
                .judge()
                .term(
                    NAME, context.occurredOn(), notice.endsOn(), terms.provider(), Basis.PLANNED));
  }

  /**
   * A change that is agreed now and brings the end forward; one that the provider asked for is not.
   */
  static Optional<Judgement> varied(DecisionContext context, AgreementVaried change, Signed state) {
    AgreementTerms terms = state.terms();
    if (!change.agreed() || change.endsOn() == null || terms.isProvider(change.askedBy())) {
      return Optional.empty();
    }
    PartialDate end = PartialDate.of(change.endsOn());
    return isToTerm(end, terms)
        ? Optional.empty()
        : unlessToTerm(
            context,
            end,
            terms,
            context
                .judge()
                .term(
                    NAME,
                    context.occurredOn(),
                    new DateRange(
                        noticeOf(end, state.course().notices()).orElse(context.occurredOn()), end),
                    terms.provider(),
                    Basis.PLANNED));
  }

  /** An end as it happens now; one that the provider asked for is not held against the payer. */
  static Optional<Judgement> ended(DecisionContext context, InForce state) {
    PartialDate ended = context.occurredOn();
    List<NoticeToEnd> notices = state.course().notices();
    if (isToTerm(ended, state.terms()) || (state.course().providerLeaves() && notices.isEmpty())) {
      return Optional.empty();
    }
    if (notices.isEmpty() && context.imported()) {
      return unknown(
          context, "It ended before its term. The source does not say whether notice was given.");
    }
    OrganisationId provider = state.terms().provider();
    return unlessToTerm(
        context,
        ended,
        state.terms(),
        context
            .judge()
            .term(
                NAME,
                noticeOf(ended, notices)
                    .or(() -> notices.stream().findFirst().map(NoticeToEnd::on))
                    .orElse(ended),
                ended,
                provider,
                Basis.ACTUAL));
  }

  /** When notice of an end, or of an earlier one, was first given. */
  private static Optional<PartialDate> noticeOf(PartialDate ended, List<NoticeToEnd> notices) {
    return notices.stream()
        .filter(notice -> !notice.endsOn().earliest().isAfter(ended.latest()))
        .findFirst()
        .map(NoticeToEnd::on);
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

  private static Optional<Judgement> unknown(DecisionContext context, String finding) {
    return context.judge().done(NAME, context.occurredOn(), null, finding);
  }
}
