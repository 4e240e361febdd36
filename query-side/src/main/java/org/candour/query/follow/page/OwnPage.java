package org.candour.query.follow.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.query.follow.subscription.OwnSubscription;
import org.candour.query.follow.subscription.Rhythm;
import org.candour.query.presentation.PlainEnglish;

/**
 * What somebody follows by e-mail.
 *
 * @param open whether this site sends e-mail
 */
public record OwnPage(boolean open, List<Item> items) {

  public OwnPage {
    items = List.copyOf(items);
  }

  /**
   * One subscription.
   *
   * @param name what is followed
   * @param page where it is shown
   */
  public record Item(String name, String page, OwnSubscription own) {

    /** The options of the list of what is known of it. */
    public Map<String, Object> summary() {
      List<Map<String, Object>> rows = new ArrayList<>();
      rows.add(row("To", own.subscription().address()));
      rows.add(
          row(
              "How often",
              PlainEnglish.capital(own.subscription().rhythm().inWords())
                  + " on which something is new"));
      rows.add(row("Since", since()));
      rows.add(row("Last message", last()));
      return Map.of("rows", rows);
    }

    private String since() {
      return own.confirmedAt() == null
          ? "Not yet. Open the link in the message that we sent to this address"
          : PlainEnglish.time(own.confirmedAt());
    }

    private String last() {
      String last = own.toldAt() == null ? "None yet" : PlainEnglish.time(own.toldAt());
      return own.subscription().doubtful() == null
          ? last
          : last + ". A later message may not have arrived";
    }

    /** The options of a button for each other rhythm, and of the one that ends it. */
    public List<Map<String, Object>> buttons() {
      List<Map<String, Object>> buttons = new ArrayList<>();
      for (Rhythm rhythm : Rhythm.values()) {
        if (rhythm != own.subscription().rhythm()) {
          buttons.add(
              button("Write to me " + rhythm.inWords() + " instead", "rhythm", rhythm.name()));
        }
      }
      buttons.add(button("Stop writing to me", "stop", "yes"));
      return buttons;
    }

    private static Map<String, Object> button(String text, String name, String value) {
      return Map.of(
          "text", text, "name", name, "value", value, "classes", "govuk-button--secondary");
    }

    private static Map<String, Object> row(String key, String value) {
      return Map.of("key", Map.of("text", key), "value", Map.of("text", value));
    }
  }
}
