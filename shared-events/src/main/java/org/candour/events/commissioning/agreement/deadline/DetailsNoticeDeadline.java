package org.candour.events.commissioning.agreement.deadline;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.deadline.Deadline;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The contract details notice, UK7, is published within the days after a contract was entered into
 * that section 53(1) of the Procurement Act 2023 sets.
 */
public final class DetailsNoticeDeadline extends NoticeDeadline {

  private static final String DUTY = "contract-details-notice";

  public DetailsNoticeDeadline() {
    super(NoticeType.UK7);
  }

  /**
   * The duty to publish a contract’s details, by the rules that it falls under; where it is not
   * known whether those are the light ones, they are, since they ask for less.
   */
  public static String duty(@Nullable Boolean lightTouch) {
    return lightTouch == null || lightTouch ? DUTY + "-light-touch" : DUTY;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case AgreementSigned e when e.owesNotices() ->
          DUTIES
              .lastDay(duty(e.terms().lightTouch()), e.procedureFrom(), on)
              .map(day -> Deadline.opened(day, entry, index));
      case NoticePublished _ -> before.map(Deadline::closed);
      case NoticeOverdue e when e.notice() == NoticeType.UK7 -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }
}
