package org.candour.query.commissioning.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.Ending;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PerformanceRating;
import org.candour.events.deadline.Deadline;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.query.duties.Judged;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.view.Internal;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on funding, its terms, and what became of it.
 *
 * @param resultsShare per cent paid by results
 * @param variationsAsked before signing and since
 * @param awardToSignature days from award to signature
 * @param variations changes that were asked for, and what became of each
 * @param notices notices of procurement about it
 * @param subcontracts agreements that stand under it
 * @param commitments promises that arise from it
 * @param assessmentDue the last day for the next assessment, where one is asked for
 * @param assessment what that day is folded from
 * @param noticeToEndOn the day on which it is to end by notice, as last given
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
public record Agreement(
    String id,
    @UnstatedBySource(UnstatedBySource.BY_NAME) @Nullable OrganisationId provider,
    @Nullable OrganisationId payer,
    @Nullable Link award,
    @Nullable AgreementId under,
    List<EstablishmentCode> establishments,
    @Nullable String service,
    @Nullable FundingMechanism mechanism,
    @Nullable Integer resultsShare,
    @Nullable PartialDate startsOn,
    @Nullable PartialDate endsOn,
    @UnstatedBySource @Nullable Boolean breakClause,
    @Nullable String whyNotGrant,
    @Nullable String training,
    @UnstatedBySource @Nullable Boolean limitsComment,
    @Nullable String commentClause,
    @Nullable Money value,
    @Nullable Money leverage,
    List<OrganisationId> namedPartners,
    List<Engaged> engaged,
    List<String> groups,
    @Nullable String area,
    @Nullable Integer pages,
    int variationsAsked,
    int variationsAgreed,
    @Nullable EntryDate signed,
    @Nullable Days awardToSignature,
    long paidPence,
    List<Assessment> assessments,
    @Nullable LocalDate assessmentDue,
    @Internal @Nullable Deadline assessment,
    @Nullable PartialDate noticeToEndOn,
    @Nullable String noticeReason,
    @Nullable EntryDate notice,
    @Nullable EntryDate ended,
    @Nullable Ending ending,
    List<Overdue> overdue,
    List<Claim> claims,
    List<Variation> variations,
    List<Backlink> notices,
    List<Backlink> subcontracts,
    List<Backlink> commitments,
    @UnstatedBySource @Nullable Boolean lightTouch,
    List<Theme> themes,
    State state,
    List<Judged> judged,
    List<Long> corrections) {

  public Agreement {
    establishments = List.copyOf(establishments);
    namedPartners = List.copyOf(namedPartners);
    engaged = List.copyOf(engaged);
    groups = List.copyOf(groups);
    assessments = List.copyOf(assessments);
    claims = List.copyOf(claims);
    overdue = List.copyOf(overdue);
    themes = List.copyOf(themes);
    variations = List.copyOf(variations);
    notices = List.copyOf(notices);
    subcontracts = List.copyOf(subcontracts);
    commitments = List.copyOf(commitments);
    judged = List.copyOf(judged);
    corrections = List.copyOf(corrections);
  }

  /** Whether it goes on. */
  public enum State {
    IN_FORCE,
    ENDED
  }

  /** A partner that was given work. */
  public record Engaged(
      OrganisationId partner, String work, @Nullable Integer days, EntryDate on) {}

  /**
   * A change of the terms that was asked for.
   *
   * @param endsOn the new last day, if that was to change
   * @param value the new value, if that was to change
   * @param notice the notice that announced it
   */
  public record Variation(
      String change,
      boolean agreed,
      @Nullable LocalDate endsOn,
      @Nullable Money value,
      @Nullable Link notice,
      EntryDate on) {}

  /** How it was carried out, as somebody found. */
  public record Assessment(
      PerformanceRating rating,
      String finding,
      boolean atEnd,
      @Nullable Boolean fundingAdequate,
      EntryDate on) {}

  /**
   * What fell due and did not come, as the ledger recorded.
   *
   * @param notice which notice; null for an assessment
   */
  public record Overdue(@Nullable NoticeType notice, EntryDate due) {}

  /**
   * A claim under it.
   *
   * @param amountInWords how its source puts a sum that is not exact
   */
  public record Claim(
      String claim,
      Money amount,
      @Nullable String amountInWords,
      long recoveredPence,
      long abandonedPence,
      @Nullable String abandonedBecause,
      EntryDate on) {
    Claim recovering(long pence) {
      return new Claim(
          claim,
          amount,
          amountInWords,
          recoveredPence + pence,
          abandonedPence,
          abandonedBecause,
          on);
    }

    /** Abandoned as far as is said, or else as far as it was not abandoned or recovered before. */
    Claim abandoning(@Nullable Money part, String why) {
      long open = Math.max(0, amount.pence() - recoveredPence - abandonedPence);
      long pence = part == null ? open : part.pence();
      return new Claim(
          claim, amount, amountInWords, recoveredPence, abandonedPence + pence, why, on);
    }
  }

  /** The last day of its funding: of its term, or earlier by notice; null if none is set. */
  @JsonIgnore
  public @Nullable PartialDate lastDay() {
    return endsOn == null
            || (noticeToEndOn != null && noticeToEndOn.latest().isBefore(endsOn.latest()))
        ? noticeToEndOn
        : endsOn;
  }

  /** Whether its term is shorter than two years; null if it has no end, or that is not certain. */
  @JsonIgnore
  public @Nullable Boolean underTwoYears() {
    return (startsOn == null || endsOn == null) ? null : underTwoYears(startsOn, endsOn);
  }

  public static @Nullable Boolean underTwoYears(PartialDate first, PartialDate last) {
    boolean surely = brief(first.earliest(), last.latest());
    return surely == brief(first.latest(), last.earliest()) ? surely : null;
  }

  private static boolean brief(LocalDate first, LocalDate last) {
    return last.isBefore(first.plusYears(2).minusDays(1));
  }

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<Agreement> {
    String id = "";
    @Nullable OrganisationId provider;
    @Nullable OrganisationId payer;
    @Nullable Link award;
    @Nullable AgreementId under;
    final List<EstablishmentCode> establishments = new ArrayList<>();
    @Nullable String service;
    @Nullable FundingMechanism mechanism;
    @Nullable Integer resultsShare;
    @Nullable PartialDate startsOn;
    @Nullable PartialDate endsOn;
    @Nullable Boolean breakClause;
    @Nullable String whyNotGrant;
    @Nullable String training;
    @Nullable Boolean limitsComment;
    @Nullable String commentClause;
    @Nullable Money value;
    @Nullable Money leverage;
    final List<OrganisationId> namedPartners = new ArrayList<>();
    final List<Engaged> engaged = new ArrayList<>();
    final List<String> groups = new ArrayList<>();
    @Nullable String area;
    @Nullable Integer pages;
    int variationsAsked;
    int variationsAgreed;
    @Nullable EntryDate signed;
    @Nullable Days awardToSignature;
    long paidPence;
    final List<Assessment> assessments = new ArrayList<>();
    @Nullable Deadline assessment;
    @Nullable PartialDate noticeToEndOn;
    @Nullable String noticeReason;
    @Nullable EntryDate notice;
    @Nullable EntryDate ended;
    @Nullable Ending ending;
    final List<Overdue> overdue = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    @Nullable Boolean lightTouch;
    final List<Theme> themes = new ArrayList<>();
    State state = State.IN_FORCE;
    final List<Judged> judged = new ArrayList<>();
    final List<Variation> variations = new ArrayList<>();
    final List<Backlink> notices = new ArrayList<>();
    final List<Backlink> subcontracts = new ArrayList<>();
    final List<Backlink> commitments = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    static Draft of(@Nullable Agreement row) {
      Draft d = new Draft();
      if (row != null) {
        d.id = row.id();
        d.provider = row.provider();
        d.payer = row.payer();
        d.award = row.award();
        d.under = row.under();
        d.establishments.addAll(row.establishments());
        d.service = row.service();
        d.mechanism = row.mechanism();
        d.resultsShare = row.resultsShare();
        d.startsOn = row.startsOn();
        d.endsOn = row.endsOn();
        d.breakClause = row.breakClause();
        d.whyNotGrant = row.whyNotGrant();
        d.training = row.training();
        d.limitsComment = row.limitsComment();
        d.commentClause = row.commentClause();
        d.value = row.value();
        d.leverage = row.leverage();
        d.namedPartners.addAll(row.namedPartners());
        d.engaged.addAll(row.engaged());
        d.groups.addAll(row.groups());
        d.area = row.area();
        d.pages = row.pages();
        d.variationsAsked = row.variationsAsked();
        d.variationsAgreed = row.variationsAgreed();
        d.signed = row.signed();
        d.awardToSignature = row.awardToSignature();
        d.paidPence = row.paidPence();
        d.assessments.addAll(row.assessments());
        d.assessment = row.assessment();
        d.noticeToEndOn = row.noticeToEndOn();
        d.noticeReason = row.noticeReason();
        d.notice = row.notice();
        d.ended = row.ended();
        d.ending = row.ending();
        d.overdue.addAll(row.overdue());
        d.claims.addAll(row.claims());
        d.lightTouch = row.lightTouch();
        d.themes.addAll(row.themes());
        d.state = row.state();
        d.judged.addAll(row.judged());
        d.variations.addAll(row.variations());
        d.notices.addAll(row.notices());
        d.subcontracts.addAll(row.subcontracts());
        d.commitments.addAll(row.commitments());
        d.corrections.addAll(row.corrections());
      }
      return d;
    }

    private static @Nullable LocalDate due(@Nullable Deadline assessment) {
      return assessment == null || !assessment.open() || assessment.on() == null
          ? null
          : assessment.on().latest();
    }

    @Override
    public Agreement build() {
      return new Agreement(
          id,
          provider,
          payer,
          award,
          under,
          establishments,
          service,
          mechanism,
          resultsShare,
          startsOn,
          endsOn,
          breakClause,
          whyNotGrant,
          training,
          limitsComment,
          commentClause,
          value,
          leverage,
          namedPartners,
          engaged,
          groups,
          area,
          pages,
          variationsAsked,
          variationsAgreed,
          signed,
          awardToSignature,
          paidPence,
          assessments,
          due(assessment),
          assessment,
          noticeToEndOn,
          noticeReason,
          notice,
          ended,
          ending,
          overdue,
          claims,
          variations,
          notices,
          subcontracts,
          commitments,
          lightTouch,
          themes,
          state,
          judged,
          corrections);
    }
  }
}
