package org.candour.query.web.ledger;

import java.util.List;
import org.candour.events.evidence.CheckResult;
import org.candour.query.tlog.PublicLog;
import org.jspecify.annotations.Nullable;

/**
 * The form that checks a receipt or an evidence pack, with what the check found.
 *
 * @param witnesses who cosigns the checkpoints of the ledger
 * @param file the name of the file that somebody brought; null before that
 * @param verdict what the check found; null before that
 * @param error why nothing could be checked; null if nothing is wrong
 */
public record ReceiptPage(
    List<PublicLog.WitnessState> witnesses,
    @Nullable String file,
    @Nullable CheckResult verdict,
    @Nullable String error) {

  static ReceiptPage form(List<PublicLog.WitnessState> witnesses) {
    return new ReceiptPage(witnesses, null, null, null);
  }

  static ReceiptPage refused(List<PublicLog.WitnessState> witnesses, String error) {
    return new ReceiptPage(witnesses, null, null, error);
  }

  static ReceiptPage checked(
      List<PublicLog.WitnessState> witnesses, @Nullable String name, CheckResult verdict) {
    String file = name == null || name.isBlank() ? "the file" : name;
    return new ReceiptPage(witnesses, file, verdict, null);
  }

  public String title() {
    return error != null
        ? "Error: Check a receipt"
        : verdict != null ? "What the check found" : "Check a receipt";
  }
}
