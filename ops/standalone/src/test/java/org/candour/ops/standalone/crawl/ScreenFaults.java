package org.candour.ops.standalone.crawl;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a page as a browser shows it. */
final class ScreenFaults implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int WIDE = 1_200;
  private static final int NARROW = 320;
  private static final int HIGH = 800;

  private static final String OVERFLOW =
      """
      () => {
        const page = document.documentElement;
        if (page.scrollWidth <= page.clientWidth) return '';
        const within = e => e.closest('.scroll') !== null && !e.matches('.scroll');
        const wide = [...document.querySelectorAll('body *')]
          .filter(e => !within(e) && e.getBoundingClientRect().right > page.clientWidth + 1);
        return page.scrollWidth + ' pixels wide, as of '
          + wide.slice(-1).map(e => e.outerHTML.slice(0, 160)).join('');
      }
      """;

  private final Page page;
  private final List<String> said = new ArrayList<>();

  ScreenFaults(BrowserContext window) {
    page = window.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> said.add("an error in the page: " + error));
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      said.add("the console says: " + message.text());
    }
  }

  List<String> of(String address) {
    said.clear();
    // What was looked at before in Welsh would make the rest Welsh too.
    page.context()
        .clearCookies(new BrowserContext.ClearCookiesOptions().setName("candour_language"));
    page.setViewportSize(WIDE, HIGH);
    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    List<String> faults = new ArrayList<>();
    // Without frames, so that no other page need put the results together. Contrast is held by a
    // test of the style sheet.
    new AxeBuilder(page)
            .setLegacyMode(true)
            .options(violationsOnly())
            .withTags(RULES)
            .disableRules(List.of("color-contrast"))
            .analyze()
            .getViolations()
            .stream()
            .flatMap(ScreenFaults::inWords)
            .forEach(faults::add);
    page.setViewportSize(NARROW, HIGH);
    String overflow = page.evaluate(OVERFLOW).toString();
    if (!overflow.isEmpty()) {
      faults.add("scrolls sideways at 320 pixels: " + overflow);
    }
    faults.addAll(said);
    return faults;
  }

  private static AxeRunOptions violationsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static Stream<String> inWords(Rule rule) {
    return rule.getNodes().stream()
        .limit(2)
        .map(node -> "axe " + rule.getId() + ": " + rule.getHelp() + ": " + node.getHtml());
  }

  @Override
  public void close() {
    page.context().close();
  }
}
