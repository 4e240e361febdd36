package org.candour.query.web.point;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageLinks;

/**
 * The form for another point of the ledger, as it was filled in.
 *
 * @param context of the page that is to be shown, at the point from which somebody comes
 * @param milestones entries of what that page is about, each of which is a point of its own
 */
public record PointPage(
    PageContext context, PointForm form, PointForm.Read read, List<Milestone> milestones) {

  /** An entry by what happened in it. */
  public record Milestone(String text, String address, String when) {}

  public PointPage {
    milestones = List.copyOf(milestones);
  }

  /** The links of the page that is to be shown. */
  public PageLinks to() {
    return context.links();
  }

  public String title() {
    return (read.errors().isEmpty() ? "" : "Error: ") + "See this page as it was on another date";
  }

  /** What must be put right, each leading to its field. */
  public Map<String, Object> summary() {
    List<Map<String, Object>> list = new ArrayList<>();
    read.errors()
        .forEach((field, message) -> list.add(Map.of("text", message, "href", "#as-at-" + field)));
    return Map.of("titleText", "There is a problem", "errorList", list);
  }

  /** The day, in three boxes. */
  public Map<String, Object> day() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("id", "as-at");
    options.put(
        "fieldset",
        Map.of("legend", Map.of("text", "Date in London", "classes", "govuk-fieldset__legend--m")));
    options.put("hint", Map.of("text", "For example, 4 6 2026, or 4 June 2026"));
    String message =
        List.of("day", "month", "year").stream()
            .filter(read.errors()::containsKey)
            .findFirst()
            .map(read.errors()::get)
            .orElse(null);
    if (message != null) {
      options.put("errorMessage", Map.of("text", message));
    }
    options.put(
        "items",
        List.of(
            box("day", form.day(), 2), box("month", form.month(), 4), box("year", form.year(), 4)));
    return options;
  }

  private Map<String, Object> box(String name, String value, int width) {
    String error = read.errors().containsKey(name) ? " govuk-input--error" : "";
    return Map.of(
        "name",
        name,
        "value",
        value,
        "classes",
        "govuk-input--width-" + width + error,
        "inputmode",
        name.equals("month") ? "text" : "numeric");
  }

  /** The time of that day. */
  public Map<String, Object> time() {
    return field(
        "time",
        "Time in London, if it matters",
        "For example, 9:32am or 21:05. Without one, the page shows the end of the day.",
        form.time());
  }

  /** The number of an entry instead. */
  public Map<String, Object> entry() {
    return field(
        "entry", "Entry number", "The page shows what had been recorded up to it.", form.entry());
  }

  private Map<String, Object> field(String name, String label, String hint, String value) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("id", "as-at-" + name);
    options.put("name", name);
    options.put("value", value);
    options.put("label", Map.of("text", label, "classes", "govuk-label--s"));
    options.put("hint", Map.of("text", hint));
    options.put("classes", "govuk-input--width-10");
    String message = read.errors().get(name);
    if (message != null) {
      options.put("errorMessage", Map.of("text", message));
    }
    return options;
  }

  /** Whether it must be asked which of two passes of an hour is meant. */
  public boolean isTwice() {
    return !read.passes().isEmpty();
  }

  /** The two passes of the hour. */
  public Map<String, Object> passes() {
    OffsetDateTime first = read.passes().getFirst();
    return Map.of(
        "name",
        "pass",
        "idPrefix",
        "as-at-pass",
        "fieldset",
        Map.of("legend", Map.of("text", "Which one?", "classes", "govuk-fieldset__legend--s")),
        "errorMessage",
        Map.of("text", read.errors().getOrDefault("pass", "")),
        "items",
        read.passes().stream()
            .map(pass ->
                Map.of(
                    "value",
                    PointForm.name(pass),
                    "text",
                    pass.equals(first)
                        ? "The first, before the clocks went back (British Summer Time)"
                        : "The second, after they had gone back (Greenwich Mean Time)"))
            .toList());
  }
}
