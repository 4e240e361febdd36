package org.candour.ops.standalone.crawl;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Follows the links of the site as one reader after the other, reads some pages of each kind, and
 * says what is wrong with them.
 */
public final class Crawl {

  /** How many pages made by a template each reader reads, and how many the browser shows. */
  private static final int OF_A_TEMPLATE = 2;

  /** What is no page: data, downloads, and what leaves the site. */
  private static final String NO_PAGE =
      "/(api|ledger|evidence|sign-in|style\\.css|documents).*|.*/paper\\.pdf.*";

  private final URI site;
  private final ValidHtml html = new ValidHtml();
  private final Function<@Nullable String, BrowserContext> windows;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final Set<String> read = new HashSet<>();
  private final Map<String, Integer> screened = new HashMap<>();
  private final TreeSet<String> faults = new TreeSet<>();
  private int pages;

  /**
   * A crawl.
   *
   * @param windows a browser’s window for a reader with a token; without one for the public
   */
  public Crawl(URI site, Function<@Nullable String, BrowserContext> windows) {
    this.site = site;
    this.windows = windows;
  }

  /** How many pages were read. */
  public int pages() {
    return pages;
  }

  /** All that was found. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * Walks as a reader.
   *
   * @param token null for the public
   */
  public void as(String name, @Nullable String token) {
    SourceFaults sources = new SourceFaults(html);
    Map<String, Integer> mine = new HashMap<>();
    Set<String> seen = new HashSet<>(Set.of("/"));
    Deque<String> open = new ArrayDeque<>(seen);
    try (ScreenFaults screen = new ScreenFaults(windows.apply(token))) {
      while (!open.isEmpty()) {
        String address = open.poll();
        if (!isWanted(address, mine)) {
          continue;
        }
        HttpResponse<String> answer = get(address, token);
        pages++;
        if (answer.statusCode() >= 400) {
          note(name, address, "a dead link: " + answer.statusCode());
          continue;
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          continue;
        }
        Document page = Jsoup.parse(answer.body(), site.resolve(address).toString());
        sources
            .of(answer.uri().toString(), answer.body(), page)
            .forEach(fault -> note(name, address, fault));
        if (screened.merge(PageKind.template(address), 1, Integer::sum) <= OF_A_TEMPLATE) {
          screen.of(site.resolve(address).toString()).forEach(fault -> note(name, address, fault));
        }
        page.select("a[href^=/]").eachAttr("href").stream()
            .map(each -> each.replaceFirst("#.*", ""))
            .filter(each -> !each.matches(NO_PAGE) && seen.add(each))
            .forEach(open::add);
      }
    }
  }

  /** What is wrong with one page, as a reader has it. */
  public List<String> faultsOf(String address, @Nullable String token) {
    HttpResponse<String> answer = get(address, token);
    Document page = Jsoup.parse(answer.body(), site.resolve(address).toString());
    List<String> found =
        new ArrayList<>(new SourceFaults(html).of(answer.uri().toString(), answer.body(), page));
    try (ScreenFaults screen = new ScreenFaults(windows.apply(token))) {
      found.addAll(screen.of(site.resolve(address).toString()));
    }
    return found;
  }

  /** One page of each kind for all readers, and for each some of every template of their own. */
  private boolean isWanted(String address, Map<String, Integer> mine) {
    return read.add(PageKind.of(address))
        || mine.merge(PageKind.template(address), 1, Integer::sum) <= OF_A_TEMPLATE;
  }

  private void note(String name, String address, String fault) {
    faults.add(PageKind.of(address) + ": " + fault + " (" + address + ", " + name + ")");
  }

  private HttpResponse<String> get(String address, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(address)).header("Accept", "text/html");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
