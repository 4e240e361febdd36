package org.candour.query.web.ledger;

import java.util.List;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.tlog.WitnessedLog;
import org.candour.query.tlog.WitnessedLog.Reach;
import org.candour.query.tlog.WitnessedLog.WitnessState;

/** Who watches the ledger, and whether they are enough for its policy. */
public record Watchers(List<WitnessState> witnesses, Reach reach) {

  public Watchers {
    witnesses = List.copyOf(witnesses);
  }

  static Watchers of(WitnessedLog log) {
    return new Watchers(log.witnesses(), log.reach());
  }

  /** How far the policy is met, in sentences. */
  public String policy() {
    if (!reach.asks()) {
      return "The policy of this ledger asks for no witness.";
    }
    return reach.size() == null
        ? "The policy of this ledger is not met: " + String.join("; ", reach.missing()) + "."
        : "Enough witnesses for the policy of this ledger have seen the first "
            + PlainEnglish.count(reach.size(), "entry", "entries")
            + ".";
  }
}
