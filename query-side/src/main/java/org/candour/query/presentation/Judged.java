package org.candour.query.presentation;

import java.util.List;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.duties.DutyUndetermined;
import org.candour.query.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * What was held against a duty, and found.
 *
 * @param finding the finding, in a sentence
 * @param verified whether the source of the duty was seen to say so
 * @param shortfall by how many days it was broken, where days are counted
 * @param explanation why, if it was broken and explained
 * @param entry the entry that says so
 * @param replacedBy the entry that says otherwise since something was corrected; null if it stands
 */
public record Judged(
    String duty,
    int version,
    Outcome verdict,
    String finding,
    boolean verified,
    @Nullable Days shortfall,
    @Nullable String explanation,
    long entry,
    @Nullable Long replacedBy)
    implements Describable {

  /** Whether it was complied with. */
  public enum Outcome {
    MET,
    BREACHED,
    UNDETERMINED,
    /** By the history as corrected, the duty did not apply. */
    NOT_OWED;

    public static Outcome of(DutyJudged judged) {
      return switch (judged) {
        case DutyMet _ -> MET;
        case DutyBreached _ -> BREACHED;
        case DutyUndetermined _ -> UNDETERMINED;
        case DutyNotOwed _ -> NOT_OWED;
      };
    }
  }

  /** As a page says it. */
  public List<Phrase> phrases() {
    if (replacedBy != null) {
      return Phrase.of(
          "Judged again since something was corrected, in ",
          Phrase.entry(replacedBy),
          "; first judged in ",
          Phrase.entry(entry));
    }
    return Phrase.of(
        PlainEnglish.capital(PlainEnglish.plain(verdict))
            + ": "
            + (verdict == Outcome.NOT_OWED ? "" : PlainEnglish.stop(finding))
            + why()
            + (verified ? "" : " " + DutyFinding.NOT_VERIFIED + "."),
        " Duty " + duty + ", version " + version + " (",
        Phrase.entry(entry),
        ")");
  }

  @Override
  public String inWords() {
    return PlainEnglish.capital(PlainEnglish.plain(verdict))
        + ": "
        + PlainEnglish.stop(finding)
        + why()
        + " (entry "
        + entry
        + PlainEnglish.maybe("; judged again in entry ", replacedBy, "")
        + ")";
  }

  private String why() {
    return verdict != Outcome.BREACHED
        ? ""
        : explanation == null
            ? " No explanation: it is imported history."
            : " Explanation: " + PlainEnglish.stop(explanation);
  }

  public static Judged of(DutyJudged judged, LedgerEntry recorded) {
    var finding = judged.finding();
    DutyBreached breach = judged instanceof DutyBreached b ? b : null;
    return new Judged(
        finding.duty(),
        finding.version(),
        Outcome.of(judged),
        finding.finding(),
        finding.verified(),
        breach == null ? null : breach.shortfall(),
        breach == null ? null : breach.explanation(),
        recorded.index(),
        null);
  }

  /** The same after another judgement, which may stand in its place. */
  public Judged after(DutyJudged other, LedgerEntry recorded) {
    return other.instead() != null && other.instead() == entry
        ? new Judged(
            duty,
            version,
            verdict,
            finding,
            verified,
            shortfall,
            explanation,
            entry,
            recorded.index())
        : this;
  }
}
