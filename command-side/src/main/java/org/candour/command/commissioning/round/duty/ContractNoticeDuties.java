package org.candour.command.commissioning.round.duty;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.deadline.DetailsNoticeDeadline;
import org.candour.events.commissioning.agreement.deadline.TerminationNoticeDeadline;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.entry.Entry;

/**
 * What a contract says and that it ended is published in time. Applies to a notice that names a
 * contract; held against its signing, and its end.
 */
final class ContractNoticeDuties {

  private ContractNoticeDuties() {}

  /** A notice of a contract’s details that is published now. */
  static Optional<Judgement> details(DecisionContext context, NoticePublished notice) {
    return contract(context, notice).flatMap(signed -> details(context, signed));
  }

  /** A notice of a contract’s end that is published now. */
  static Optional<Judgement> termination(DecisionContext context, NoticePublished notice) {
    return contract(context, notice).flatMap(signed -> termination(context, notice, signed));
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
      DecisionContext context, NoticePublished notice, Entry entry) {
    AgreementSigned signed = (AgreementSigned) entry.payload();
    return history(context, notice)
        .filter(one -> one.payload() instanceof AgreementEnded)
        .findFirst()
        .map(ended -> ended.circumstances().occurredOn())
        .or(() ->
            term(context, notice, signed).filter(end -> context.occurredOn().isSurelyAfter(end)))
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
      DecisionContext context, NoticePublished notice, AgreementSigned signed) {
    return Stream.concat(
            Stream.ofNullable(signed.terms().endsOn()),
            history(context, notice)
                .filter(one -> one.payload() instanceof AgreementVaried varied && varied.agreed())
                .map(one -> ((AgreementVaried) one.payload()).endsOn())
                .filter(Objects::nonNull)
                .map(PartialDate::of))
        .reduce((_, last) -> last);
  }

  /** The signing of the contract that a notice is about; grants and the like need no notices. */
  private static Optional<Entry> contract(DecisionContext context, NoticePublished notice) {
    return history(context, notice)
        .filter(entry -> entry.payload() instanceof AgreementSigned signed && signed.owesNotices())
        .findFirst();
  }

  private static Stream<Entry> history(DecisionContext context, NoticePublished notice) {
    return notice.agreement() == null
        ? Stream.empty()
        : context.record().stream(notice.agreement().stream()).stream();
  }
}
