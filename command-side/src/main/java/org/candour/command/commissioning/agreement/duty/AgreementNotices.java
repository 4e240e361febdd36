package org.candour.command.commissioning.agreement.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.entry.Entry;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the notices about an agreement, which are published in the round that it comes from; of
 * one that comes from none, its signing says which there were.
 *
 * @param ledger where the round's entries are
 */
public record AgreementNotices(LedgerLookup ledger) {

  /** The notices of a type that are about an agreement. */
  Stream<Entry> about(NoticeType type, AgreementId agreement, AgreementSigned signed) {
    StreamId round = signed.round();
    if (round == null) {
      return Stream.empty();
    }
    String lot = lot(signed.award());
    return ledger.stream(round).stream()
        .filter(entry ->
            entry.payload() instanceof NoticePublished notice
                && notice.notice() == type
                && isAbout(notice, agreement, lot));
  }

  /** A notice that names neither an agreement nor a lot may be about any. */
  private static boolean isAbout(
      NoticePublished notice, AgreementId agreement, @Nullable String lot) {
    return notice.agreement() == null
        ? notice.lot() == null || notice.lot().equals(lot)
        : notice.agreement().equals(agreement);
  }

  /** The lot that was awarded; null for a whole round, or where none is known. */
  private @Nullable String lot(@Nullable Link award) {
    return award == null
        ? null
        : ledger
            .entry(award.entry())
            .map(entry ->
                entry.payload() instanceof LotAwarded awarded ? awarded.terms().lot() : null)
            .orElse(null);
  }

  /**
   * The award notices of an agreement, in the order in which they were recorded: of the award that
   * it comes from, or, where it names none, the one that came with its signing.
   */
  List<AwardNotice> ofAward(AgreementSigned signed) {
    AgreementTerms terms = signed.terms();
    if (signed.award() != null) {
      return ofAward(signed.award()).stream().map(AgreementNotices::published).toList();
    }
    return terms.awardNotice() == null
        ? List.of()
        : List.of(
            new AwardNotice(
                PartialDate.of(terms.awardNotice().publishedOn()), terms.standstillUntil()));
  }

  private static AwardNotice published(Entry entry) {
    return new AwardNotice(dateOf(entry), ((NoticePublished) entry.payload()).standstillUntil());
  }

  /**
   * The notice of an award.
   *
   * @param on when it was published
   * @param standstillUntil the last day of the standstill that it announced, if it did
   */
  record AwardNotice(PartialDate on, @Nullable LocalDate standstillUntil) {}

  /** When a transparency notice of an agreement was first published, if one was. */
  Optional<PartialDate> transparency(AgreementId agreement, AgreementSigned signed) {
    return signed.terms().transparencyNotice() == null
        ? about(NoticeType.UK5, agreement, signed).findFirst().map(AgreementNotices::dateOf)
        : Optional.of(PartialDate.of(signed.terms().transparencyNotice().publishedOn()));
  }

  /**
   * The notices of an award, in the order in which they were recorded. A notice of another lot is
   * not one of this, one that came before the award is none, and where a lot was awarded anew, what
   * was published before is not either.
   */
  private List<Entry> ofAward(Link link) {
    List<Entry> found = new ArrayList<>();
    Entry award = ledger.entry(link.entry()).orElseThrow();
    String lot = ((LotAwarded) award.payload()).terms().lot();
    boolean awardedBefore = false;
    for (Entry entry : ledger.stream(link.stream())) {
      if (entry.payload() instanceof NoticePublished notice
          && isOfAward(notice, lot)
          && !dateOf(award).isSurelyAfter(dateOf(entry))) {
        found.add(entry);
      }
      if (entry.payload() instanceof LotAwarded other && Objects.equals(other.terms().lot(), lot)) {
        if (awardedBefore && entry.sequence() <= award.sequence()) {
          found.clear();
        }
        awardedBefore = true;
      }
    }
    return found;
  }

  private static boolean isOfAward(NoticePublished notice, @Nullable String lot) {
    return notice.notice() == NoticeType.UK6 && (notice.lot() == null || notice.lot().equals(lot));
  }

  private static PartialDate dateOf(Entry entry) {
    return entry.circumstances().occurredOn();
  }
}
