package org.candour.query.web.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error in the summary of a page.
 *
 * @param to the id of the control that it is about; null where it is about none
 */
record Fault(String message, @Nullable String to) {

  private Map<String, Object> item() {
    return to == null ? Map.of("text", message) : Map.of("text", message, "href", "#" + to);
  }

  /** The options of the error summary. */
  static Map<String, Object> summary(List<Fault> faults) {
    return Map.of(
        "titleText", "There is a problem", "errorList", faults.stream().map(Fault::item).toList());
  }
}
