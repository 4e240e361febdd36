package org.candour.events.commissioning.agreement.deadline;

import java.util.Set;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.duties.DutyRegister;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/** A notice of a contract, which is published in the round that the contract comes from. */
abstract class NoticeDeadline implements DeadlinePolicy {

  static final DutyRegister DUTIES = DutyRegister.load();

  private final NoticeType notice;

  NoticeDeadline(NoticeType notice) {
    this.notice = notice;
  }

  @Override
  public final String stream() {
    return "agreement";
  }

  @Override
  public final String name() {
    return notice.name();
  }

  @Override
  public final DeadlineKind kind() {
    return DeadlineKind.NOTICE;
  }

  @Override
  public final boolean ofImports() {
    return false;
  }

  @Override
  public final Set<String> reads() {
    return Set.of("agreement", "round");
  }

  @Override
  public final Set<StreamId> about(Entry entry) {
    return entry.payload() instanceof NoticePublished
        ? named(entry)
        : DeadlinePolicy.super.about(entry);
  }

  /** The round in which the notices of an agreement are published. */
  @Override
  public final Set<StreamId> besides(Entry opening) {
    return opening.payload() instanceof AgreementSigned signed && signed.award() != null
        ? Set.of(signed.award().stream())
        : Set.of();
  }

  /** Only a contract that was awarded in a round has where its notices are published. */
  static boolean areAskedOf(AgreementSigned signed) {
    return signed.terms().mechanism() == FundingMechanism.CONTRACT && signed.award() != null;
  }

  /** The agreement that an entry publishes a notice of this type about, if it does and names it. */
  private Set<StreamId> named(Entry entry) {
    return entry.payload() instanceof NoticePublished published
            && published.notice() == notice
            && published.agreement() != null
        ? Set.of(published.agreement().stream())
        : Set.of();
  }
}
