package org.candour.query.web.ledger;

import java.util.List;
import org.candour.query.ledger.LastLook;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.tlog.WitnessedLog;
import org.jspecify.annotations.Nullable;

/**
 * How the record stands.
 *
 * @param size how many entries there are
 * @param signed how many of them a checkpoint covers
 * @param behind the views that have not seen all of them
 * @param unplaced how many entries views could not place
 * @param watchers who else watches
 * @param look what was found beside the log; null if nobody looked yet
 */
public record StatusPage(
    long size,
    long signed,
    List<String> behind,
    long unplaced,
    Watchers watchers,
    @Nullable LastLook look) {

  public StatusPage {
    behind = List.copyOf(behind);
  }

  public String title() {
    return "How the record stands";
  }

  /** How many entries there are, and how many are signed. */
  public String recorded() {
    return PlainEnglish.count(size, "entry is", "entries are")
        + " recorded. "
        + (signed == size
            ? "All of them are signed."
            : PlainEnglish.count(signed, "of them is", "of them are") + " signed so far.");
  }

  /** How many entries are in no list yet. */
  public String waiting() {
    return PlainEnglish.count(unplaced, "entry waits", "entries wait")
        + " for "
        + (unplaced == 1 ? "its" : "their")
        + " place in a list.";
  }

  /** What each witness has cosigned, in a sentence. */
  public List<String> cosigned() {
    return watchers.witnesses().stream().map(StatusPage::cosigned).toList();
  }

  private static String cosigned(WitnessedLog.WitnessState witness) {
    return witness.cosigned() == null || witness.cosignedAt() == null
        ? witness.name() + " has cosigned nothing yet."
        : witness.name()
            + " cosigned the first "
            + PlainEnglish.count(witness.cosigned(), "entry", "entries")
            + ", "
            + PlainEnglish.time(witness.cosignedAt())
            + ".";
  }
}
