package org.candour.events.commissioning.agreement.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.duties.DutyRegister;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

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

  @Override
  public final NoticeOverdue silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new NoticeOverdue(notice, due);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A notice that names neither an agreement nor another lot may be about this one.
   */
  @Override
  public final boolean perhapsCame(LocalDate due, NavigableMap<Long, Entry> history) {
    String lot = lot(history);
    return history.values().stream()
        .filter(entry -> !entry.circumstances().occurredOn().earliest().isAfter(due))
        .anyMatch(entry ->
            entry.payload() instanceof NoticePublished published
                && published.notice() == notice
                && published.agreement() == null
                && (published.lot() == null || published.lot().equals(lot)));
  }

  /** The lot that was awarded; null for a whole round, or where none is known. */
  private static @Nullable String lot(NavigableMap<Long, Entry> history) {
    return history.values().stream()
        .map(Entry::payload)
        .flatMap(event ->
            event instanceof AgreementSigned signed && signed.award() != null
                ? Stream.of(signed.award().entry())
                : Stream.empty())
        .map(history::get)
        .map(award ->
            award != null && award.payload() instanceof LotAwarded a ? a.terms().lot() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
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
