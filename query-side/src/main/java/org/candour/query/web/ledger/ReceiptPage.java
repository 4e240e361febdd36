package org.candour.query.web.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What must be put right before anything can be checked. */
  public Map<String, Object> summary() {
    return Map.of(
        "titleText",
        "There is a problem",
        "errorList",
        List.of(Map.of("text", String.valueOf(error), "href", "#receipt")));
  }

  /** Where the receipt or the pack is chosen. */
  public Map<String, Object> receiptField() {
    Map<String, Object> field =
        field(
            "receipt",
            "A receipt, or an evidence pack",
            "A file that Candour gave out: a receipt (.tlog-proof) or an evidence pack (.zip)");
    if (error != null) {
      field.put("errorMessage", Map.of("text", error));
    }
    return field;
  }

  /** Where the entry is chosen that a receipt alone does not hold. */
  public Map<String, Object> entryField() {
    return field(
        "entry",
        "The entry’s exact bytes, if you have a receipt alone",
        "Without them, it cannot be checked which entry the receipt is for");
  }

  private static Map<String, Object> field(String name, String label, String hint) {
    return new HashMap<>(
        Map.of(
            "name",
            name,
            "label",
            Map.of("text", label, "classes", "govuk-label--s"),
            "hint",
            Map.of("text", hint)));
  }
}
