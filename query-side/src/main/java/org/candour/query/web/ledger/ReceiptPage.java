package org.candour.query.web.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.events.evidence.CheckResult;
import org.jspecify.annotations.Nullable;

/**
 * The form that checks a receipt or an evidence pack, with what the check found.
 *
 * @param watchers who cosigns the checkpoints of the ledger
 * @param policy the policy that somebody brought; empty for that of the ledger
 * @param file the name of the file that somebody brought; null before that
 * @param verdict what the check found; null before that
 * @param error why nothing could be checked; null if nothing is wrong
 */
public record ReceiptPage(
    Watchers watchers,
    String policy,
    @Nullable String file,
    @Nullable CheckResult verdict,
    @Nullable Problem error) {

  /** What must be put right, and in which field. */
  record Problem(String field, String said) {}

  static ReceiptPage form(Watchers watchers) {
    return new ReceiptPage(watchers, "", null, null, null);
  }

  static ReceiptPage refused(Watchers watchers, String policy, Problem problem) {
    return new ReceiptPage(watchers, policy, null, null, problem);
  }

  static ReceiptPage checked(
      Watchers watchers, String policy, @Nullable String name, CheckResult verdict) {
    String file = name == null || name.isBlank() ? "the file" : name;
    return new ReceiptPage(watchers, policy, file, verdict, null);
  }

  public String title() {
    return error != null
        ? "Error: Check a receipt"
        : verdict != null ? "What the check found" : "Check a receipt";
  }

  /** What must be put right before anything can be checked. */
  public Map<String, Object> summary() {
    Problem problem = Objects.requireNonNull(error);
    return Map.of(
        "titleText",
        "There is a problem",
        "errorList",
        List.of(Map.of("text", problem.said(), "href", "#" + problem.field())));
  }

  /** Where the receipt or the pack is chosen. */
  public Map<String, Object> receiptField() {
    return field(
        "receipt",
        "A receipt, or an evidence pack",
        "A file that Candour gave out: a receipt (.tlog-proof) or an evidence pack (.zip)");
  }

  /** Where the entry is chosen that a receipt alone does not hold. */
  public Map<String, Object> entryField() {
    return field(
        "entry",
        "The entry’s exact bytes, if you have a receipt alone",
        "Without them, it cannot be checked which entry the receipt is for");
  }

  /** Where whoever trusts others than the ledger does says so. */
  public Map<String, Object> policyField() {
    Map<String, Object> field =
        field(
            "policy",
            "Your own policy, if you have one",
            "The logs and witnesses that you trust, in the format C2SP tlog-policy. Without one,"
                + " the policy of this ledger counts");
    field.put("value", policy);
    return field;
  }

  private Map<String, Object> field(String name, String label, String hint) {
    Map<String, Object> field = new HashMap<>();
    field.put("name", name);
    field.put("label", Map.of("text", label, "classes", "govuk-label--s"));
    field.put("hint", Map.of("text", hint));
    if (error != null && error.field().equals(name)) {
      field.put("errorMessage", Map.of("text", error.said()));
    }
    return field;
  }
}
