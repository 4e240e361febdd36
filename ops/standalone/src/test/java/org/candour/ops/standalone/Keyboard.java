package org.candour.ops.standalone;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.candour.ops.standalone.signin.DemonstrationAccount;

/**
 * What a person does at a page by keyboard alone. Keys are pressed on whole pages: while a page
 * still arrives, its last button may be another one, and its fields are not all there.
 */
final class Keyboard {

  private Keyboard() {}

  /** To the end: the page that is come back to knows who it is. */
  static void signIn(Page page, DemonstrationAccount account) {
    press(button(page, "Sign in as " + account.title()));
    button(page, "Sign out").waitFor();
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static void press(Locator control) {
    press(control, "Enter");
  }

  /** Chooses a radio button or ticks a box. */
  static void choose(Locator control) {
    press(control, "Space");
  }

  private static void press(Locator control, String key) {
    awaitWholePageOf(control);
    control.press(key);
  }

  static void type(Locator fields, String text) {
    awaitWholePageOf(fields.first());
    fields.all().forEach(field -> field.pressSequentially(text));
  }

  static String text(Locator part) {
    awaitWholePageOf(part);
    return part.innerText();
  }

  /** First for the part, so that the page is not the one before. */
  private static void awaitWholePageOf(Locator part) {
    part.waitFor();
    part.page().waitForLoadState();
  }
}
