package org.candour.command.commissioning.agreement.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.Money;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.duties.DutyRegister;
import org.candour.events.duties.DutyScope;
import org.candour.events.entry.Entry;
import org.candour.events.id.Link;
import org.jspecify.annotations.Nullable;

/**
 * A change of a contract is noticed before it is made. Applies to a change that was agreed of a
 * contract that is not under the light touch, unless an exception is stated that its own figures do
 * not belie; held against the notices of the round.
 */
final class ChangeNoticeDuty {

  private static final String NAME = "contract-change-notice";

  private static final DutyRegister DUTIES = DutyRegister.load();

  private ChangeNoticeDuty() {}

  /** A change that is made now. */
  static Optional<Judgement> judge(
      DecisionContext context, AgreementVaried change, AgreementSigned signed) {
    AgreementId agreement = new AgreementId(context.stream().id());
    Boolean lightTouch = signed.terms().lightTouch();
    if (!change.agreed() || !signed.owesNotices() || Boolean.TRUE.equals(lightTouch)) {
      return Optional.empty();
    }
    DutyScope free = DUTIES.scope(NAME, signed.procedureFrom());
    String belied = belied(context, change, signed, free);
    if (change.exception() != null && belied == null) {
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
                : "No notice of the change was on record when the change was made"
                    + (belied == null
                        ? "."
                        : ", and " + belied + " by more than " + free.changeOver() + " per cent."));
  }

  /** What a change changes by more than the exception that is stated for it allows, if anything. */
  private static @Nullable String belied(
      DecisionContext context, AgreementVaried change, AgreementSigned before, DutyScope free) {
    return switch (change.exception()) {
      case null -> null;
      case SMALL_CHANGE_OF_VALUE ->
          changesMore(free, before.terms().value(), change.value()) ? "its value changes" : null;
      case SMALL_CHANGE_OF_TERM ->
          changesMore(free, asSigned(context, before), before.terms(), change.endsOn())
              ? "its term changes"
              : null;
    };
  }

  private static boolean changesMore(
      DutyScope free, @Nullable Money before, @Nullable Money after) {
    return before != null
        && after != null
        && before.currency().equals(after.currency())
        && free.changesMore(before.pence(), after.pence());
  }

  /** Only days that are known exactly are counted; the share is of the term as it was signed. */
  private static boolean changesMore(
      DutyScope free, AgreementTerms signed, AgreementTerms before, @Nullable LocalDate after) {
    if (after == null || !isExact(signed) || !isExact(before)) {
      return false;
    }
    long term = ChronoUnit.DAYS.between(start(signed), end(signed)) + 1;
    return free.changesMore(term, term + ChronoUnit.DAYS.between(end(before), after));
  }

  private static boolean isExact(AgreementTerms terms) {
    return terms.startsOn().isExact() && terms.endsOn() != null && terms.endsOn().isExact();
  }

  private static LocalDate start(AgreementTerms terms) {
    return terms.startsOn().earliest();
  }

  private static LocalDate end(AgreementTerms terms) {
    return Objects.requireNonNull(terms.endsOn()).earliest();
  }

  private static AgreementTerms asSigned(DecisionContext context, AgreementSigned now) {
    return context.record().stream(context.stream()).stream()
        .map(Entry::payload)
        .filter(AgreementSigned.class::isInstance)
        .map(signed -> ((AgreementSigned) signed).terms())
        .findFirst()
        .orElse(now.terms());
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
