package org.candour.command.commissioning.agreement.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.entry.Entry;
import org.candour.events.id.Link;

/**
 * A change of a contract is noticed before it is made. Applies to a change that was agreed of a
 * contract that is not under the light touch; held against the notices of the round.
 */
final class ChangeNoticeDuty {

  private static final String NAME = "contract-change-notice";

  private ChangeNoticeDuty() {}

  /** A change that is made now. */
  static Optional<Judgement> judge(
      DecisionContext context, AgreementVaried change, AgreementSigned signed) {
    AgreementId agreement = new AgreementId(context.stream().id());
    Boolean lightTouch = signed.terms().lightTouch();
    if (!change.agreed() || !signed.owesNotices() || Boolean.TRUE.equals(lightTouch)) {
      return Optional.empty();
    }
    boolean before =
        change.notice() == null
            ? isNoticedBefore(context, agreement, signed)
            : isOfThisChange(context, agreement, change.notice());
    return context
        .judge()
        .done(
            NAME,
            signed.procedureFrom(),
            before ? Boolean.TRUE : lightTouch == null ? null : context.notOnRecord(),
            before
                ? "Notice of the change was published before the change was made."
                : "No notice of the change was on record when the change was made.");
  }

  /** The notice that a change names came before it, and was of no other change. */
  private static boolean isOfThisChange(
      DecisionContext context, AgreementId agreement, Link notice) {
    return context
            .record()
            .entry(notice.entry())
            .filter(entry -> isNotLater(entry, context))
            .isPresent()
        && changes(context.record(), agreement)
            .noneMatch(entry ->
                entry.payload() instanceof AgreementVaried varied
                    && notice.equals(varied.notice()));
  }

  /** There was a notice more than changes, or one since the last change. */
  private static boolean isNoticedBefore(
      DecisionContext context, AgreementId agreement, AgreementSigned signed) {
    List<Entry> notices =
        new AgreementNotices(context.record())
            .about(NoticeType.UK10, agreement, signed)
            .filter(entry -> isNotLater(entry, context))
            .toList();
    List<Entry> changes = changes(context.record(), agreement).toList();
    return notices.size() > changes.size()
        || notices.stream()
            .anyMatch(entry -> entry.recordedAt().isAfter(changes.getLast().recordedAt()));
  }

  private static boolean isNotLater(Entry entry, DecisionContext context) {
    return !entry.circumstances().occurredOn().isSurelyAfter(context.occurredOn());
  }

  private static Stream<Entry> changes(LedgerLookup ledger, AgreementId agreement) {
    return ledger.stream(agreement.stream()).stream()
        .filter(entry -> entry.payload() instanceof AgreementVaried varied && varied.agreed());
  }
}
