package org.candour.events.commissioning.agreement.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.deadline.Deadline;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The contract termination notice, UK11, is published within the days after a contract ended that
 * section 80 of the Procurement Act 2023 sets. Until an end is recorded, the last day of the term
 * is the end.
 */
public final class TerminationNoticeDeadline extends NoticeDeadline {

  /** The duty to publish the notice of a contract’s end. */
  public static final String DUTY = "termination-notice";

  public TerminationNoticeDeadline() {
    super(NoticeType.UK11);
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case AgreementSigned e when isAskedOf(e) ->
          Optional.of(Deadline.opened(lastDay(e.terms().endsOn()), entry, index));
      case AgreementVaried e when e.agreed() && e.endsOn() != null ->
          before.map(due -> varied(due, e.endsOn(), index));
      case AgreementEnded _ -> before.map(due -> ending(due, on, index).withEnded(on.earliest()));
      case NoticePublished _ -> before.map(Deadline::closed);
      case NoticeOverdue e when e.notice() == NoticeType.UK11 -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  private static boolean isAskedOf(AgreementSigned signed) {
    return signed.owesNotices() && DUTIES.isSurelyInForce(DUTY, signed.procedureFrom());
  }

  /** A change that is written down after the end does not move the end. */
  private static Deadline varied(Deadline due, @Nullable LocalDate endsOn, long index) {
    return due.ended() != null || endsOn == null ? due : ending(due, PartialDate.of(endsOn), index);
  }

  /** Once the notice came, or its absence is on record, no other end moves its day. */
  private static Deadline ending(Deadline due, PartialDate end, long index) {
    return due.open() && !due.silent() ? due.moved(lastDay(end), index) : due;
  }

  private static @Nullable LocalDate lastDay(@Nullable PartialDate end) {
    return end == null || !end.isKnown() ? null : DUTIES.lastDay(DUTY, end, end).orElse(null);
  }
}
