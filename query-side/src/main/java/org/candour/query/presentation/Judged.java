package org.candour.query.presentation;

import java.util.List;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
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
 */
public record Judged(
    String duty,
    int version,
    Outcome verdict,
    String finding,
    boolean verified,
    @Nullable Days shortfall,
    @Nullable String explanation,
    long entry) {

  /** Whether it was complied with. */
  public enum Outcome {
    MET,
    BREACHED,
    UNDETERMINED;

    public static Outcome of(DutyJudged judged) {
      return switch (judged) {
        case DutyMet _ -> MET;
        case DutyBreached _ -> BREACHED;
        case DutyUndetermined _ -> UNDETERMINED;
      };
    }
  }

  /** As a page says it. */
  public List<Phrase> phrases() {
    return Phrase.of(
        PlainEnglish.capital(PlainEnglish.plain(verdict))
            + ": "
            + PlainEnglish.stop(finding)
            + why()
            + (verified ? "" : " " + DutyFinding.NOT_VERIFIED + "."),
        " Duty " + duty + ", version " + version + " (",
        Phrase.entry(entry),
        ")");
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
        recorded.index());
  }
}
