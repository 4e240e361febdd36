package org.candour.query.follow.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.query.follow.subscription.Rhythm;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/**
 * How something can be followed.
 *
 * @param name what is followed
 * @param back the page that shows it
 * @param calendar null where nothing falls due
 * @param kept what the form for e-mail sends along; null where no e-mail is sent
 * @param asked what somebody gave
 */
public record FollowPage(
    String name,
    String back,
    String feed,
    @Nullable String calendar,
    @Nullable Map<String, String> kept,
    Asked asked) {

  /**
   * What somebody gave.
   *
   * @param error what is wrong with the address; null if nothing is
   */
  public record Asked(String address, Rhythm rhythm, @Nullable String error) {
    static final Asked NOTHING = new Asked("", Rhythm.WEEKLY, null);
  }

  public String title() {
    return (asked.error == null ? "" : "Error: ") + "Follow: " + name;
  }

  /** The options of the error summary. */
  public Map<String, Object> summary() {
    return Map.of(
        "titleText",
        "There is a problem",
        "errorList",
        List.of(Map.of("text", String.valueOf(asked.error), "href", "#address")));
  }

  /** The options of the field for the address. */
  public Map<String, Object> addressField() {
    Map<String, Object> field = new HashMap<>();
    field.put("name", "address");
    field.put("type", "email");
    field.put("autocomplete", "email");
    field.put("spellcheck", "false");
    field.put("value", asked.address);
    field.put("label", Map.of("text", "E-mail address"));
    field.put(
        "hint", Map.of("text", "We write to it for this alone, and delete it when you stop."));
    if (asked.error != null) {
      field.put("errorMessage", Map.of("text", asked.error));
    }
    return field;
  }

  /** The options of the choice how often. */
  public Map<String, Object> rhythmField() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Rhythm rhythm : Rhythm.values()) {
      items.add(Map.of("value", rhythm.name(), "text", PlainEnglish.capital(rhythm.inWords())));
    }
    return Map.of(
        "name",
        "rhythm",
        "value",
        asked.rhythm.name(),
        "items",
        items,
        "classes",
        "govuk-radios--inline",
        "fieldset",
        Map.of("legend", Map.of("text", "How often, if anything is new")));
  }
}
