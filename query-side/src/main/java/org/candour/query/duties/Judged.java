package org.candour.query.duties;

import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Said;
import org.jspecify.annotations.Nullable;

/**
 * What was held against a duty, and found.
 *
 * @param finding the finding, in a sentence
 * @param shortfall by how many days it was broken, where days are counted
 * @param explanation why, if it was broken and explained
 * @param entry the entry that says so
 */
public record Judged(
    String duty,
    int version,
    Verdict verdict,
    String finding,
    @Nullable Days shortfall,
    @Nullable String explanation,
    long entry) {

  /** Whether it was complied with. */
  public enum Verdict {
    MET,
    BREACHED,
    UNDETERMINED
  }

  /** As a page says it. */
  public Object[] phrases() {
    return new Object[] {
      PlainEnglish.capital(PlainEnglish.plain(verdict)) + ": " + Said.stop(finding) + why(),
      " Duty " + duty + ", version " + version + " (",
      Phrase.entry(entry),
      ")"
    };
  }

  private String why() {
    return verdict != Verdict.BREACHED
        ? ""
        : explanation == null
            ? " No explanation: it is imported history."
            : " Explanation: " + Said.stop(explanation);
  }

  public static Judged of(DutyJudged judged, LedgerEntry recorded) {
    return switch (judged) {
      case DutyMet _ -> of(judged, Verdict.MET, null, null, recorded);
      case DutyUndetermined _ -> of(judged, Verdict.UNDETERMINED, null, null, recorded);
      case DutyBreached breach ->
          of(judged, Verdict.BREACHED, breach.shortfall(), breach.explanation(), recorded);
    };
  }

  private static Judged of(
      DutyJudged judged,
      Verdict verdict,
      @Nullable Days shortfall,
      @Nullable String explanation,
      LedgerEntry recorded) {
    var finding = judged.finding();
    return new Judged(
        finding.duty(),
        finding.version(),
        verdict,
        finding.finding(),
        shortfall,
        explanation,
        recorded.index());
  }
}
