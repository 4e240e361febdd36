package org.candour.events.commissioning.agreement.deadline;

import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.duties.DutyRegister;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/** The notices of contracts, which are published in the rounds that the contracts come from. */
final class Notices {

  static final DutyRegister DUTIES = DutyRegister.load();

  private Notices() {}

  /** Only a contract that was awarded in a round has where its notices are published. */
  static boolean areAskedOf(AgreementSigned signed) {
    return signed.terms().mechanism() == FundingMechanism.CONTRACT && signed.award() != null;
  }

  /** The agreement that an entry publishes a notice of this type about, if it does and names it. */
  static Set<StreamId> about(Entry entry, NoticeType type) {
    return entry.payload() instanceof NoticePublished notice
            && notice.notice() == type
            && notice.agreement() != null
        ? Set.of(notice.agreement().stream())
        : Set.of();
  }

  /** The round in which the notices of an agreement are published. */
  static Set<StreamId> round(Entry opening) {
    return opening.payload() instanceof AgreementSigned signed && signed.award() != null
        ? Set.of(signed.award().stream())
        : Set.of();
  }

  static boolean inForce(String duty, PartialDate on) {
    return DUTIES.perhapsInForce(duty, on).stream().anyMatch(one -> one.surelyInForceOn(on));
  }
}
