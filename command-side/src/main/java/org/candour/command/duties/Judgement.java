package org.candour.command.duties;

import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.jspecify.annotations.Nullable;

/**
 * The result of holding a decision against one duty, before anything is recorded.
 *
 * @param verdict whether the duty is complied with, as far as that is known
 * @param finding which duty, and what was found
 * @param shortfall by how many days it falls short where it is broken, counted as the duty counts
 */
public record Judgement(Verdict verdict, DutyFinding finding, @Nullable Days shortfall) {

  /** How far a duty is complied with, as far as that is known. */
  public enum Verdict {
    MET,
    BREACHED,
    UNDETERMINED
  }

  /** The same, found in other words. */
  public Judgement saying(String words) {
    return new Judgement(verdict, finding.withFinding(words), shortfall);
  }

  /**
   * The key of an explanation of a plan, for all or for one organisation; it holds until the
   * shortfall grows.
   */
  public String explainedAs() {
    return finding.organisation() == null
        ? finding.duty()
        : finding.duty() + " " + finding.organisation();
  }
}
