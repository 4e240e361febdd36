package org.candour.query.commissioning.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.Theme;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.CommissioningScope;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.query.duties.Judged;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/**
 * A round of commissioning.
 *
 * @param asked organisations asked for bids by name
 * @param agreements agreements that were signed on its awards
 * @param commitments promises that arise from its awards
 * @param changes changes of agreements that its notices announced
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
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
    List<Theme> themes,
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
    List<Backlink> changes,
    @Nullable EntryDate stopped,
    @Nullable String stoppedBecause,
    State state,
    List<Judged> judged,
    List<Long> corrections) {

  public Round {
    establishments = List.copyOf(establishments);
    needs = List.copyOf(needs);
    coCommissioners = List.copyOf(coCommissioners);
    themes = List.copyOf(themes);
    lots = List.copyOf(lots);
    asked = List.copyOf(asked);
    bids = List.copyOf(bids);
    awards = List.copyOf(awards);
    notices = List.copyOf(notices);
    challenges = List.copyOf(challenges);
    agreements = List.copyOf(agreements);
    commitments = List.copyOf(commitments);
    changes = List.copyOf(changes);
    judged = List.copyOf(judged);
    corrections = List.copyOf(corrections);
  }

  /** How far it has come. */
  public enum State {
    PLANNED,
    INVITED,
    AWARDED,
    STOPPED
  }

  /** A bid: who made it, whom it named, what it took. */
  public record Bid(
      OrganisationId bidder,
      @Nullable String lot,
      List<OrganisationId> namedPartners,
      @Nullable Integer daysSpent,
      List<String> specialisms,
      EntryDate made) {}

  /**
   * An award.
   *
   * @param partnersNotNamed how many more partners its bid named whom the source does not name
   * @param overturned when a challenge of it was upheld or settled
   */
  public record Award(
      @Nullable String lot,
      @UnstatedBySource(UnstatedBySource.BY_NAME) @Nullable OrganisationId supplier,
      List<OrganisationId> namedPartners,
      @Nullable Integer partnersNotNamed,
      @Nullable Money value,
      String rationale,
      List<Link> needs,
      @Nullable Link advice,
      EntryDate made,
      @Nullable EntryDate overturned) {
    Award overturned(EntryDate at) {
      return new Award(
          lot,
          supplier,
          namedPartners,
          partnersNotNamed,
          value,
          rationale,
          needs,
          advice,
          made,
          at);
    }
  }

  /** A notice that was published. */
  public record Notice(
      NoticeType notice,
      @Nullable String reference,
      @Nullable AgreementId agreement,
      @Nullable String lot,
      EntryDate published) {}

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
      EntryDate at) {}

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<Round> {
    String id = "";
    @Nullable String title;
    final List<EstablishmentCode> establishments = new ArrayList<>();
    @Nullable OrganisationId commissioner;
    @Nullable NeedsAssessmentId needsAssessment;
    final List<Link> needs = new ArrayList<>();
    @Nullable CommissioningScope scope;
    @Nullable String scopeReason;
    final List<String> coCommissioners = new ArrayList<>();
    @Nullable Money budget;
    final List<Theme> themes = new ArrayList<>();
    @Nullable EntryDate planned;
    final List<Lot> lots = new ArrayList<>();
    @Nullable String noLotsBecause;
    @Nullable EntryDate invited;
    @Nullable LocalDate closesOn;
    final List<OrganisationId> asked = new ArrayList<>();
    final List<Bid> bids = new ArrayList<>();
    final List<Award> awards = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<Challenge> challenges = new ArrayList<>();
    @Nullable EntryDate stopped;
    @Nullable String stoppedBecause;
    State state = State.PLANNED;
    final List<Judged> judged = new ArrayList<>();
    final List<Backlink> agreements = new ArrayList<>();
    final List<Backlink> commitments = new ArrayList<>();
    final List<Backlink> changes = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    static Draft of(@Nullable Round row) {
      Draft d = new Draft();
      if (row != null) {
        d.id = row.id();
        d.title = row.title();
        d.establishments.addAll(row.establishments());
        d.commissioner = row.commissioner();
        d.needsAssessment = row.needsAssessment();
        d.needs.addAll(row.needs());
        d.scope = row.scope();
        d.scopeReason = row.scopeReason();
        d.coCommissioners.addAll(row.coCommissioners());
        d.budget = row.budget();
        d.themes.addAll(row.themes());
        d.planned = row.planned();
        d.lots.addAll(row.lots());
        d.noLotsBecause = row.noLotsBecause();
        d.invited = row.invited();
        d.closesOn = row.closesOn();
        d.asked.addAll(row.asked());
        d.bids.addAll(row.bids());
        d.awards.addAll(row.awards());
        d.notices.addAll(row.notices());
        d.challenges.addAll(row.challenges());
        d.stopped = row.stopped();
        d.stoppedBecause = row.stoppedBecause();
        d.state = row.state();
        d.judged.addAll(row.judged());
        d.agreements.addAll(row.agreements());
        d.commitments.addAll(row.commitments());
        d.changes.addAll(row.changes());
        d.corrections.addAll(row.corrections());
      }
      return d;
    }

    @Override
    public Round build() {
      return new Round(
          id,
          title,
          establishments,
          commissioner,
          needsAssessment,
          needs,
          scope,
          scopeReason,
          coCommissioners,
          budget,
          themes,
          planned,
          lots,
          noLotsBecause,
          invited,
          closesOn,
          asked,
          bids,
          awards,
          notices,
          challenges,
          agreements,
          commitments,
          changes,
          stopped,
          stoppedBecause,
          state,
          judged,
          corrections);
    }
  }
}
