package org.candour.query.estate.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.estate.AdviceAnswer;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.Milestone;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Internal;
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
 * @param awards awards that rest on advice about it
 */
public record Closure(
    String id,
    @Nullable String establishment,
    @Nullable ClosureKind kind,
    State state,
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
    List<Advice> advice,
    List<Groups> groups,
    List<Milestone> milestones,
    List<Backlink> commitments,
    List<Backlink> awards,
    List<DisputedFact> corrections,
    @Internal Map<Long, SourceNote> sources) {

  /** What has become of the closure. */
  public enum State {
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
  public record Plan(@Nullable PartialDate on, @Nullable String reason, long entry)
      implements Describable {
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
  public record Notified(
      String organisation,
      EntryDate toldOn,
      @Nullable String means,
      @Nullable NoticePeriod notice) {}

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
      @Nullable String organisation,
      DutyJudged.Basis basis,
      Verdict verdict,
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
          + PlainEnglish.maybe(" towards ", organisation, "")
          + (basis == DutyJudged.Basis.PLANNED ? ", on the plan: " : ", on what happened: ")
          + sentence
          + " – "
          + finding
          + (shortfall == null ? "" : " Short by " + shortfall.inWords() + ".")
          + PlainEnglish.maybe(" Explanation: ", explanation, ".")
          + " (entry "
          + entry
          + ")";
    }
  }

  /** What a judgement came to. */
  public enum Verdict {
    MET,
    BREACHED,
    UNDETERMINED
  }

  /** What the closure means for organisations and the people they serve. */
  public record Assessment(
      EntryDate on,
      List<String> organisations,
      List<String> services,
      int peopleServed,
      List<String> mitigations) {}

  /** How one service ends. */
  public record ExitPlan(
      String organisation,
      String service,
      @Nullable String transferTo,
      LocalDate by,
      long entry,
      @Nullable EntryDate completedOn) {}

  /** A closure order. */
  public record Order(
      String instrument,
      EntryDate madeOn,
      @Nullable PartialDate laidOn,
      @Nullable PartialDate inForceOn,
      boolean onlyPrisonInCounty,
      @Nullable String specialReasons) {}

  /** A piece of advice and what became of it. */
  public record Advice(
      String group, String advice, AdviceAnswer answer, String why, EntryDate on) {}

  /** Who was heard, and who was not. */
  public record Groups(
      List<String> heard, List<String> notHeard, @Nullable String account, EntryDate on) {}
}
