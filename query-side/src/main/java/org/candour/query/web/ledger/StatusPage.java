package org.candour.query.web.ledger;

import java.util.List;
import org.candour.query.ledger.LastLook;
import org.candour.query.tlog.PublicLog;
import org.jspecify.annotations.Nullable;

/**
 * How the record stands.
 *
 * @param size how many entries there are
 * @param signed how many of them a checkpoint covers
 * @param behind the views that have not seen all of them
 * @param unplaced how many entries views could not place
 * @param look what was found beside the log; null if nobody looked yet
 */
public record StatusPage(
    long size,
    long signed,
    List<String> behind,
    long unplaced,
    List<PublicLog.WitnessState> witnesses,
    @Nullable LastLook look) {

  public StatusPage {
    behind = List.copyOf(behind);
  }

  public String title() {
    return "How the record stands";
  }
}
