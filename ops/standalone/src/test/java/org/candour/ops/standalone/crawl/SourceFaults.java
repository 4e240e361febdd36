package org.candour.ops.standalone.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is wrong with a page as it is served, beside the other pages of one reader. */
final class SourceFaults {

  private final ValidHtml html;
  private final Map<String, Titled> titles = new HashMap<>();

  SourceFaults(ValidHtml html) {
    this.html = html;
  }

  /** A page that has a title. */
  private record Titled(String address, String content) {}

  List<String> of(String address, String source, Document page) {
    List<String> faults = new ArrayList<>(html.faults(source));
    if (!source.startsWith("<!DOCTYPE html>")) {
      faults.add("no doctype");
    }
    if (page.select("h1").size() != 1) {
      faults.add("h1: " + page.select("h1").eachText());
    }
    for (Element link : page.select("a")) {
      if (link.attr("href").isEmpty() || link.attr("href").equals("#")) {
        faults.add("a link that leads nowhere: “" + link.text() + "”");
      }
      if (link.text().isBlank() && link.attr("aria-label").isBlank()) {
        faults.add("a link without words: " + link.outerHtml());
      }
    }
    for (Element within : page.select("a[href^=#]")) {
      if (page.getElementById(within.attr("href").substring(1)) == null) {
        faults.add("a link to no part of the page: " + within.outerHtml());
      }
    }
    title(address, page).ifPresent(faults::add);
    return faults;
  }

  /** A form is the same wherever it was opened from, though something may be filled in. */
  private static boolean isOneForm(String address) {
    return address.contains("/record/") || address.contains("/follow?");
  }

  private static boolean areTwoMatters(String address, Titled other) {
    String path = address.split("[?]", 2)[0];
    return PageKind.path(address).equals(PageKind.path(other.address()))
        && !path.equals(other.address().split("[?]", 2)[0]);
  }

  /**
   * Two pages that say different things are told apart by their titles, but for those of two
   * matters that were recorded in the same words.
   */
  private Optional<String> title(String address, Document page) {
    String content = page.select("main").text();
    Titled other = titles.putIfAbsent(page.title(), new Titled(address, content));
    return other == null
            || other.content().equals(content)
            || isOneForm(address)
            || areTwoMatters(address, other)
        ? Optional.empty()
        : Optional.of("the title “" + page.title() + "” is also that of " + other.address());
  }
}
