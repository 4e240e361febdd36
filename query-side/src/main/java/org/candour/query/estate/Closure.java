package org.candour.query.estate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.DutyBreached;
import org.candour.events.DutyJudged;
import org.candour.events.PartialDate;
import org.candour.events.estate.AdviceAnswer;
import org.candour.events.estate.ClosureKind;
import org.candour.events.estate.Milestone;
import org.candour.query.platform.Internal;
import org.candour.query.wording.Arisen;
import org.candour.query.wording.Dated;
import org.candour.query.wording.InWords;
import org.candour.query.wording.Words;
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
    @Nullable Dated likelyOn,
    @Nullable Dated announcedOn,
    @Nullable PartialDate plannedOn,
    List<Plan> plans,
    int postponements,
    @Nullable Dated lastPrisonersLeftOn,
    @Nullable Dated completedOn,
    @Nullable Dated rescindedOn,
    @Nullable Integer places,
    boolean womensEstate,
    @Nullable String reason,
    @Nullable String statedBy,
    @Nullable Notice notice,
    List<Notified> organisations,
    List<Told> families,
    List<Duty> duties,
    @Nullable Assessment assessment,
    List<ExitPlan> exitPlans,
    List<Order> orders,
    List<Advice> advice,
    List<Groups> groups,
    List<Milestone> milestones,
    List<Arisen> commitments,
    List<Arisen> awards,
    List<Disputed> corrections,
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
      implements InWords {
    @Override
    public String inWords() {
      return (on == null ? "No new date given" : Words.capital(on.inWords()))
          + " (entry "
          + entry
          + ")"
          + Words.maybe(": ", reason, "");
    }
  }

  /** An organisation that was told, and how long before the end. */
  public record Notified(
      String organisation, Dated toldOn, @Nullable String means, @Nullable Notice notice) {}

  /** Families that were told. */
  public record Told(Dated on, String means) {}

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
      implements InWords {
    @Override
    public String inWords() {
      return Words.capital(Words.plain(verdict))
          + Words.maybe(" towards ", organisation, "")
          + (basis == DutyJudged.Basis.PLANNED ? ", on the plan: " : ", on what happened: ")
          + sentence
          + " – "
          + finding
          + (shortfall == null ? "" : " Short by " + shortfall.inWords() + ".")
          + Words.maybe(" Explanation: ", explanation, ".")
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
      Dated on,
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
      @Nullable Dated completedOn) {}

  /** A closure order. */
  public record Order(
      String instrument,
      Dated madeOn,
      @Nullable PartialDate laidOn,
      @Nullable PartialDate inForceOn,
      boolean onlyPrisonInCounty,
      @Nullable String specialReasons) {}

  /** A piece of advice and what became of it. */
  public record Advice(String group, String advice, AdviceAnswer answer, String why, Dated on) {}

  /** Who was heard, and who was not. */
  public record Groups(
      List<String> heard, List<String> notHeard, @Nullable String account, Dated on) {}
}
