package org.candour.ops.benchmarks.failover;

/**
 * What was counted when a backup was put back.
 *
 * @param acknowledged commands that were answered as recorded
 * @param restored those of them that stand in the restored ledger where it was said
 * @param behind those that were recorded behind its end
 * @param signed entries behind its end that were signed, and so are named
 * @param wrong commands that are lost before its end, or stand elsewhere
 * @param twice commands that stand in it more than once
 * @param faults what else is not as it must be: the tail was not named truly, what is there does
 *     not verify, or the command side signed behind what it had signed, or did not go on
 */
record RestoreCounts(
    int acknowledged, int restored, int behind, long signed, int wrong, int twice, int faults) {

  static final RestoreCounts NONE = new RestoreCounts(0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  RestoreCounts and(RestoreCounts other) {
    return new RestoreCounts(
        acknowledged + other.acknowledged,
        restored + other.restored,
        behind + other.behind,
        signed + other.signed,
        wrong + other.wrong,
        twice + other.twice,
        faults + other.faults);
  }

  /** Whether nothing is wrong. */
  boolean isGood() {
    return wrong == 0 && twice == 0 && faults == 0 && restored + behind == acknowledged;
  }

  @Override
  public String toString() {
    return ("acknowledged %d, restored %d, behind the end of the backup %d (entries signed there and"
            + " named: %d), lost before it %d, twice %d, faults %d")
        .formatted(acknowledged, restored, behind, signed, wrong, twice, faults);
  }
}
