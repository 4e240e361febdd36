package org.candour.query.follow.page;

import org.candour.query.follow.subscription.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What became of a subscription, or what is to become of it.
 *
 * @param said a sentence or two
 * @param button what pressing the button does; null where there is none
 * @param action where the button leads
 * @param to where to go on
 */
public record SubscriptionPage(
    String title, String said, @Nullable String button, String action, String to) {

  static final String STOPPED =
      "We do not write to you about this any more, and your address is deleted.";

  static String willWrite(Rhythm rhythm) {
    return "We will write to you " + rhythm.inWords() + " on which something is new.";
  }

  static ModelAndView asked(String page) {
    return view(
        new SubscriptionPage(
            "Check your e-mail",
            "We have sent a message to that address. Open the link in it within two days. Until then"
                + " we send nothing else. If nothing arrives, look among unwanted messages; an"
                + " address that has asked too often is not written to.",
            null,
            "",
            page));
  }

  static ModelAndView view(SubscriptionPage page) {
    return new ModelAndView("subscription", "page", page);
  }
}
