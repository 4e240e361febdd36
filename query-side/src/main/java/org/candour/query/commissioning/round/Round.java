package org.candour.query.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.OverturnedAward;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A round of commissioning.
 *
 * @param asked organisations asked for bids by name
 * @param agreements agreements that were signed on its awards
 * @param commitments promises that arise from its awards
 * @param consulted advice on it and consultations about it
 * @param changes changes of agreements that its notices announced
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Round(
    String id,
    @Nullable String title,
    List<EstablishmentCode> establishments,
    @Nullable OrganisationId commissioner,
    @Nullable NeedsAssessmentId needsAssessment,
    List<Link> needs,
    @UnstatedBySource @Nullable CommissioningScope scope,
    @Nullable String scopeReason,
    List<String> coCommissioners,
    @Nullable Money budget,
    @Nullable Boolean lightTouch,
    @Nullable String framework,
    @Nullable String urgency,
    @Nullable ProcurementExemption exemption,
    List<Theme> themes,
    @Nullable Money leastBudget,
    @Nullable PartialDate startsOn,
    @Nullable PartialDate endsOn,
    @Nullable String reference,
    @Nullable String ocid,
    @Nullable EntryDate planned,
    List<Lot> lots,
    @Nullable String noLotsBecause,
    @Nullable EntryDate invited,
    @Nullable LocalDate closesOn,
    List<OrganisationId> asked,
    List<Bid> bids,
    List<Award> awards,
    List<Notice> notices,
    List<Challenge> challenges,
    List<Backlink> agreements,
    List<Backlink> commitments,
    List<Backlink> consulted,
    List<Backlink> changes,
    @Nullable EntryDate stopped,
    @Nullable String stoppedBecause,
    RoundStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements RoundBuilder.With {

  /** The row with an award overturned: its lot is open again until it is awarded anew. */
  Round overturned(OverturnedAward gone, EntryDate now) {
    List<Award> after =
        awards.stream()
            .map(award ->
                award.made().entry() == gone.award().entry() ? award.withOverturned(now) : award)
            .toList();
    boolean open = after.stream().allMatch(award -> award.overturned() != null);
    RoundStatus before = invited == null ? RoundStatus.PLANNED : RoundStatus.INVITED;
    return with(r -> r.awards(after).state(state == RoundStatus.AWARDED && open ? before : state));
  }

  /** How far it has come. */
  public enum RoundStatus {
    PLANNED,
    INVITED,
    AWARDED,
    STOPPED
  }

  /** A bid: who made it, whom it named, what it took. */
  public record Bid(@JsonUnwrapped BidTerms terms, EntryDate made) {}

  /**
   * An award.
   *
   * @param jointly who supplies together with the supplier
   * @param partnersNotNamed how many more partners its bid named whom the source does not name
   * @param overturned when a challenge of it was upheld or settled
   */
  @ViewRow
  public record Award(
      @Nullable String lot,
      @UnstatedBySource(UnstatedBySource.BY_NAME) @Nullable OrganisationId supplier,
      List<OrganisationId> namedPartners,
      @Nullable Integer partnersNotNamed,
      @Nullable Money value,
      @Nullable DirectAwardGround directAwardGround,
      String rationale,
      List<OrganisationId> jointly,
      @Nullable PartialDate startsOn,
      @Nullable PartialDate endsOn,
      @Nullable String reference,
      List<Link> needs,
      @Nullable Link advice,
      EntryDate made,
      @Nullable EntryDate overturned)
      implements RoundAwardBuilder.With {

    static Award of(LotAwarded e, EntryDate now) {
      AwardTerms award = e.terms();
      return new Award(
          award.lot(),
          award.supplier(),
          award.namedPartners(),
          award.partnersNotNamed(),
          award.value(),
          award.directAwardGround(),
          award.rationale(),
          award.jointly(),
          award.startsOn(),
          award.endsOn(),
          award.reference(),
          e.needs(),
          e.advice(),
          now,
          null);
    }
  }

  /** A notice that was published. */
  public record Notice(
      NoticeType notice,
      @Nullable String reference,
      @Nullable AgreementId agreement,
      @Nullable String lot,
      @Nullable LocalDate standstillUntil,
      EntryDate published) {

    static Notice of(NoticePublished e, EntryDate now) {
      return new Notice(
          e.notice(), e.reference(), e.agreement(), e.lot(), e.standstillUntil(), now);
    }
  }

  /**
   * A challenge of an award, or the end of one.
   *
   * @param challenger who challenged it, if it is an organisation; null for the end of one
   * @param because the grounds, or the reason for the outcome
   */
  public record Challenge(
      @Nullable String lot,
      @Nullable OrganisationId challenger,
      String because,
      @Nullable ChallengeOutcome outcome,
      EntryDate at) {

    static Challenge of(AwardChallenged e, EntryDate now) {
      return new Challenge(e.lot(), e.challenger(), e.grounds(), null, now);
    }

    static Challenge of(ChallengeDecided e, EntryDate now) {
      return new Challenge(e.lot(), null, e.reason(), e.outcome(), now);
    }
  }
}
