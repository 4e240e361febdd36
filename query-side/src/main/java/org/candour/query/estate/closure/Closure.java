package org.candour.query.estate.closure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.candour.events.PartialDate;
import org.candour.events.consent.Consent;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.estate.closure.terms.Milestone;
import org.candour.events.id.OrganisationId;
import org.candour.query.consent.Consents;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.estate.closure.NoticePeriod.Until;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Internal;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * One closing of an establishment: what was said, planned and done, and which duties were kept.
 *
 * @param plannedOn when it is to have closed, as last said
 * @param plans every plan, the first one first
 * @param postponements how often it was put off
 * @param places places lost
 * @param notice from the announcement to the end, in all
 * @param corrections facts of which two things are said
 * @param sources where the entries' history was found, by the entries' indexes
 * @param commitments promises that arise from its exit plans
 * @param consulted advice on it and consultations about it
 */
@ViewRow
public record Closure(
    String id,
    @Nullable String establishment,
    @Nullable ClosureKind kind,
    ClosureStatus state,
    @Nullable EntryDate likelyOn,
    @Nullable EntryDate announcedOn,
    @Nullable PartialDate plannedOn,
    List<Plan> plans,
    int postponements,
    @Nullable EntryDate lastPrisonersLeftOn,
    @Nullable EntryDate completedOn,
    @Nullable EntryDate rescindedOn,
    @Nullable Integer places,
    boolean womensEstate,
    @Nullable String reason,
    @Nullable String statedBy,
    @Nullable NoticePeriod notice,
    List<Notified> organisations,
    List<Told> families,
    List<Duty> duties,
    @Nullable Assessment assessment,
    List<ExitPlan> exitPlans,
    List<Order> orders,
    List<ClosureAdvice> advice,
    List<Backlink> consulted,
    List<Groups> groups,
    List<Milestone> milestones,
    List<Backlink> commitments,
    List<DisputedFact> corrections,
    @Internal Map<Long, SourceNote> sources)
    implements ClosureBuilder.With {

  public Closure {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** The row with what follows from its dates: the day it is planned for, and each notice. */
  Closure settled() {
    PartialDate planned = plans.isEmpty() ? null : plans.getLast().on();
    return with(c ->
        c.plannedOn(planned)
            .notice(announcedOn == null ? null : notice(announcedOn.on(), planned))
            .organisations(
                organisations.stream()
                    .map(told -> told.withNotice(notice(told.toldOn().on(), planned)))
                    .toList()));
  }

  /** A closure that was rescinded gives no notice of anything. */
  private @Nullable NoticePeriod notice(PartialDate from, @Nullable PartialDate planned) {
    if (state == ClosureStatus.RESCINDED) {
      return null;
    }
    if (lastPrisonersLeftOn != null) {
      return NoticePeriod.between(from, lastPrisonersLeftOn.on(), Until.LAST_PRISONERS_LEFT);
    }
    if (completedOn != null) {
      return NoticePeriod.between(from, completedOn.on(), Until.COMPLETED);
    }
    return planned == null ? null : NoticePeriod.between(from, planned, Until.PLANNED);
  }

  /** What has become of the closure. */
  public enum ClosureStatus {
    LIKELY,
    ANNOUNCED,
    COMPLETED,
    RESCINDED
  }

  /**
   * A planned date and why it was chosen.
   *
   * @param on null where no date was given
   */
  @ViewRow
  public record Plan(@Nullable PartialDate on, @Nullable String reason, long entry)
      implements Describable, ClosurePlanBuilder.With {
    @Override
    public String inWords() {
      return (on == null ? "No new date given" : PlainEnglish.capital(on.inWords()))
          + " (entry "
          + entry
          + ")"
          + PlainEnglish.maybe(": ", reason, "");
    }
  }

  /** An organisation that was told, and how long before the end. */
  @ViewRow
  public record Notified(
      String organisation, EntryDate toldOn, @Nullable String means, @Nullable NoticePeriod notice)
      implements ClosureNotifiedBuilder.With {

    static Notified of(OrganisationNotified e, EntryDate now) {
      return new Notified(e.organisation().value(), now, e.means(), null);
    }
  }

  /** Families that were told. */
  public record Told(EntryDate on, String means) {}

  /**
   * The latest judgement of one duty.
   *
   * @param shortfall in words, where the duty counts days
   * @param explanation why it was breached, or that nobody has said
   */
  public record Duty(
      String duty,
      int version,
      String sentence,
      boolean binding,
      boolean verified,
      @Nullable String organisation,
      DutyJudged.Basis basis,
      Judged.Outcome verdict,
      String finding,
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      DutyJudged.@Nullable Days given,
      DutyJudged.@Nullable Days shortfall,
      @Nullable String explanation,
      DutyBreached.@Nullable Standing standing,
      long entry)
      implements Describable {

    @Override
    public String inWords() {
      return PlainEnglish.capital(PlainEnglish.plain(verdict))
          + ": "
          + PlainEnglish.stop(sentence)
          + " "
          + PlainEnglish.stop(finding)
          + (explanation == null ? "" : " Explanation: " + PlainEnglish.stop(explanation))
          + " (entry "
          + entry
          + ")";
    }

    static Duty of(DutyJudged judged, long entry) {
      var finding = judged.finding();
      DutyBreached breach = judged instanceof DutyBreached b ? b : null;
      return new Duty(
          finding.duty(),
          finding.version(),
          finding.sentence(),
          finding.binding(),
          finding.verified(),
          finding.organisation(),
          finding.basis(),
          Judged.Outcome.of(judged),
          finding.finding(),
          finding.from(),
          finding.to(),
          finding.given(),
          breach == null ? null : breach.shortfall(),
          breach == null ? null : explanation(breach),
          breach == null ? null : breach.standing(),
          entry);
    }

    private static String explanation(DutyBreached breach) {
      String given = breach.explanation();
      return given == null ? "unexplained, imported history" : given;
    }

    /** Whether another is a judgement of the same, which takes this one's place. */
    boolean isSame(Duty other) {
      return duty.equals(other.duty)
          && basis == other.basis
          && Objects.equals(organisation, other.organisation);
    }
  }

  /** What the closure means for organisations and the people they serve. */
  public record Assessment(
      EntryDate on,
      List<String> organisations,
      List<String> services,
      int peopleServed,
      List<String> mitigations) {

    static Assessment of(ImpactTerms e, EntryDate now) {
      List<String> organisations = e.organisations().stream().map(OrganisationId::value).toList();
      return new Assessment(now, organisations, e.services(), e.peopleServed(), e.mitigations());
    }
  }

  /** How one service ends. */
  @ViewRow
  public record ExitPlan(
      String organisation,
      String service,
      @Nullable String transferTo,
      LocalDate by,
      long entry,
      @Nullable EntryDate completedOn,
      Consent consent)
      implements ClosureExitPlanBuilder.With {

    static ExitPlan of(ExitPlanAgreed e, LedgerEntry entry) {
      return new ExitPlan(
          e.organisation().value(),
          e.service(),
          e.transferTo(),
          e.by(),
          entry.index(),
          null,
          Consents.recorded(e, null, entry));
    }

    boolean isCompletedBy(ExitPlanCompleted e) {
      return completedOn == null
          && organisation.equals(e.organisation().value())
          && service.equals(e.service());
    }
  }

  /** A closure order. */
  public record Order(
      String instrument,
      EntryDate madeOn,
      @Nullable PartialDate laidOn,
      @Nullable PartialDate inForceOn,
      boolean onlyPrisonInCounty,
      @Nullable String specialReasons) {

    static Order of(ClosureOrderMade e, EntryDate now) {
      return new Order(
          e.instrument(),
          now,
          e.laidOn(),
          e.inForceOn(),
          e.onlyPrisonInCounty(),
          e.specialReasons());
    }
  }

  /**
   * Advice with which it was decided.
   *
   * @param on when it was taken
   */
  public record ClosureAdvice(@JsonUnwrapped TakenAdvice taken, EntryDate on) {}

  /** Who was heard, and who was not. */
  public record Groups(
      List<String> heard, List<String> notHeard, @Nullable String account, EntryDate on) {

    static Groups of(ClosureGroupsHeard e, EntryDate now) {
      return new Groups(e.heard(), e.notHeard(), e.account(), now);
    }
  }
}
