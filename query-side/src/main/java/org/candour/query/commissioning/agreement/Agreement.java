package org.candour.query.commissioning.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.ChangeNoticeException;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.PerformanceRating;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.PublishedNotice;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.deadline.AssessmentDeadline;
import org.candour.events.consent.Consent;
import org.candour.events.deadline.Deadline;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.query.commissioning.Total;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.view.Internal;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on funding, its terms, and what became of it.
 *
 * @param resultsShare per cent paid by results
 * @param variationsAsked before signing and since
 * @param value what it is worth in all, as its terms now are
 * @param paid what was paid, each currency apart
 * @param consent whose account its signing is, and who agreed
 * @param awardToSignature days from award to signature
 * @param variations changes that were asked for, and what became of each
 * @param asked changes that one side asked for and the other has not answered
 * @param notices notices of procurement about it
 * @param subcontracts agreements that stand under it
 * @param commitments promises that arise from it
 * @param assessmentDue the last day for the next assessment, where one is asked for
 * @param assessment what that day is folded from
 * @param noticeToEndOn the day on which it is to end by notice, as last given
 * @param noticeAnswer what was said to the notice last
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
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
    @Nullable Money valueAsSigned,
    @Nullable Money leverage,
    List<OrganisationId> namedPartners,
    List<Engaged> engaged,
    List<String> groups,
    @Nullable String area,
    @Nullable Integer pages,
    int variationsAsked,
    int variationsAgreed,
    @Nullable EntryDate signed,
    @Nullable Consent consent,
    @Nullable Days awardToSignature,
    List<Total> paid,
    List<Assessment> assessments,
    @Nullable LocalDate assessmentDue,
    @Internal @Nullable Deadline assessment,
    @Nullable PartialDate noticeToEndOn,
    @Nullable String noticeReason,
    @Nullable EntryDate notice,
    @Nullable String noticeAnswer,
    @Nullable EntryDate noticeAnswered,
    @Nullable EntryDate ended,
    @Nullable Ending ending,
    List<Overdue> overdue,
    List<Claim> claims,
    List<Variation> variations,
    List<Asked> asked,
    List<Backlink> notices,
    List<Backlink> subcontracts,
    List<Backlink> commitments,
    @UnstatedBySource @Nullable Boolean lightTouch,
    @Nullable Integer indicators,
    @Nullable String framework,
    @Nullable DirectAwardGround directAwardGround,
    @Nullable ProcurementExemption exemption,
    @Nullable String whyNotCompeted,
    @Nullable PublishedNotice transparencyNotice,
    @Nullable PublishedNotice awardNotice,
    @Nullable LocalDate standstillUntil,
    List<Theme> themes,
    @Nullable String reference,
    AgreementStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements AgreementBuilder.With {

  private static final AssessmentDeadline ASSESSMENT = new AssessmentDeadline();

  /** The row once it is signed, with its terms. */
  Agreement withTerms(AgreementSigned e, EntryDate now) {
    return with(a ->
        a.provider(e.terms().provider())
            .payer(e.terms().payer())
            .award(e.award())
            .under(e.terms().under())
            .establishments(e.terms().establishments())
            .service(e.terms().service())
            .mechanism(e.terms().mechanism())
            .resultsShare(e.terms().resultsShare())
            .startsOn(e.terms().startsOn())
            .endsOn(e.terms().endsOn())
            .breakClause(e.terms().breakClause())
            .whyNotGrant(e.terms().whyNotGrant())
            .training(e.terms().training())
            .limitsComment(e.terms().limitsComment())
            .commentClause(e.terms().commentClause())
            .value(e.terms().value())
            .valueAsSigned(e.terms().value())
            .leverage(e.terms().leverage())
            .namedPartners(e.terms().namedPartners())
            .groups(e.terms().groups())
            .area(e.terms().area())
            .pages(e.terms().pages())
            .variationsAsked(variationsAsked + orNone(e.terms().variationsAsked()))
            .variationsAgreed(variationsAgreed + orNone(e.terms().variationsAgreed()))
            .signed(now)
            .awardToSignature(e.awardedOn() == null ? null : Days.between(e.awardedOn(), now.on()))
            .lightTouch(e.terms().lightTouch())
            .indicators(e.terms().indicators())
            .framework(e.terms().framework())
            .directAwardGround(e.terms().directAwardGround())
            .exemption(e.terms().exemption())
            .whyNotCompeted(e.terms().whyNotCompeted())
            .transparencyNotice(e.terms().transparencyNotice())
            .awardNotice(e.terms().awardNotice())
            .standstillUntil(e.terms().standstillUntil())
            .themes(e.terms().themes())
            .reference(e.terms().reference()));
  }

  private static int orNone(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** The row once a change was asked for, which changes nothing yet. */
  Agreement asking(ChangeAsked e, EntryDate now) {
    Asked change = new Asked(e.change(), e.saidBy(), e.endsOn(), e.value(), now);
    List<Asked> others = otherThan(e.change());
    boolean again = others.size() < asked.size();
    return with(
        a -> a.variationsAsked(variationsAsked + (again ? 0 : 1)).asked(others).addAsked(change));
  }

  private List<Asked> otherThan(String change) {
    return asked.stream().filter(other -> !other.change().equals(change)).toList();
  }

  /** The row once a change was answered; one that was agreed changes its terms. */
  Agreement varied(AgreementVaried e, EntryDate now) {
    List<Asked> others = otherThan(e.change());
    boolean counted = others.size() < asked.size();
    Agreement answered =
        with(a ->
            a.variationsAsked(variationsAsked + (counted ? 0 : 1))
                .asked(others)
                .addVariations(
                    new Variation(
                        e.change(),
                        e.agreed(),
                        e.endsOn(),
                        e.value(),
                        e.notice(),
                        e.exception(),
                        now)));
    return !e.agreed()
        ? answered
        : answered.with(a ->
            a.variationsAgreed(variationsAgreed + 1)
                .endsOn(e.endsOn() == null ? endsOn : PartialDate.of(e.endsOn()))
                .value(e.value() == null ? value : e.value()));
  }

  /** The row with a claim under it changed. */
  Agreement withClaim(String name, UnaryOperator<Claim> change) {
    return withClaims(
        claims.stream().map(c -> c.claim().equals(name) ? change.apply(c) : c).toList());
  }

  /** The row with its next assessment due as an entry leaves it. */
  Agreement assessedAfter(LedgerEntry entry) {
    Deadline next =
        ASSESSMENT
            .after(Optional.ofNullable(assessment), entry.entry(), entry.index())
            .orElse(null);
    PartialDate day = next == null || !next.open() ? null : next.on();
    return with(a -> a.assessment(next).assessmentDue(day == null ? null : day.latest()));
  }

  /** Whether any claim under it was abandoned. */
  boolean hasAbandonedClaim() {
    return claims.stream().anyMatch(c -> c.abandonedBecause() != null);
  }

  /** Whether it goes on. */
  public enum AgreementStatus {
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
   * @param exception why no notice of it was owed, if that is said
   */
  public record Variation(
      String change,
      boolean agreed,
      @Nullable LocalDate endsOn,
      @Nullable Money value,
      @Nullable Link notice,
      @Nullable ChangeNoticeException exception,
      EntryDate on) {}

  /**
   * A change that one side asked for.
   *
   * @param by which side; null where the source does not say
   */
  public record Asked(
      String change,
      @Nullable Party by,
      @Nullable LocalDate endsOn,
      @Nullable Money value,
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
   * @param recoveredPence what was recovered, in the currency of the claim
   * @param abandonedPence what was given up, in the currency of the claim
   */
  @ViewRow
  public record Claim(
      String claim,
      Money amount,
      @Nullable String amountInWords,
      long recoveredPence,
      long abandonedPence,
      @Nullable String abandonedBecause,
      EntryDate on)
      implements AgreementClaimBuilder.With {

    static Claim of(ClaimRaised e, EntryDate now) {
      return new Claim(e.claim(), e.amount(), e.amountInWords(), 0, 0, null, now);
    }

    /** What was given up of it. */
    public Money abandoned() {
      return new Money(abandonedPence, amount.currency());
    }

    Claim recovering(long pence) {
      return withRecoveredPence(recoveredPence + pence);
    }

    /** Abandoned as far as is said, or else as far as it was not abandoned or recovered before. */
    Claim abandoning(@Nullable Money part, String why) {
      long open = Math.max(0, amount.pence() - recoveredPence - abandonedPence);
      long pence = part == null ? open : part.pence();
      return with(c -> c.abandonedPence(abandonedPence + pence).abandonedBecause(why));
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

  /** Whether its money is part of what another agreement is worth. */
  @JsonIgnore
  public boolean isPaidOutOfAnother() {
    return isPaidOutOfAnother(mechanism, under);
  }

  public static boolean isPaidOutOfAnother(
      @Nullable FundingMechanism mechanism, @Nullable AgreementId under) {
    return under != null || mechanism == FundingMechanism.SUBCONTRACT;
  }

  /** The days from award to signature, where they are known exactly. */
  @JsonIgnore
  public @Nullable Long daysToSign() {
    Days days = awardToSignature;
    return days != null && Objects.equals(days.least(), days.most()) ? days.least() : null;
  }

  /** The last day on which its funding can end; null if that is not known. */
  @JsonIgnore
  public @Nullable LocalDate endsAtLatest() {
    PartialDate last = lastDay();
    return last == null || !last.isKnown() ? null : last.latest();
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
}
