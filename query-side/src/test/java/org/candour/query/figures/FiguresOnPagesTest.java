package org.candour.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.View;
import org.candour.testing.PageWalk;
import org.candour.testing.PageWalk.PageLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Every page of a ledger that was made by chance, walked from link to link by somebody who may see
 * all: the figures that pages show are the rows that they open, and as many as the entries make.
 */
@Tag("server")
class FiguresOnPagesTest {

  private static final int ENTRIES = 240;
  private static final List<View<?>> VIEWS = Examples.views();
  private static final List<Draft> HISTORY = new SeededHistory(3, ENTRIES, VIEWS).drafts();

  /** What a list says of itself: {@code Prisons 3 of 230}, or that there is none. */
  private static final Pattern TALLY =
      Pattern.compile(
          "[A-Z][A-Za-z ’-]+ ([0-9,]+)( of ([0-9,]+))?|No [a-z -]+ (yet|to show|that you may read).*");

  private static final Pattern COUNT =
      Pattern.compile("(?<![£0-9.,-])(?<![A-Z]{3} )[0-9][0-9,]*(?![0-9.-])");

  private static final Pattern ROW =
      Pattern.compile(
          "/registers/[a-z-]+/([0-9a-f]{8}-0000-4000-8000-[0-9]{12})(?:[?]asAt=([0-9]+))?");

  private static ConfigurableApplicationContext context;
  private static TestIssuer issuer;
  private static Http http;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(HISTORY);
    issuer = new TestIssuer();
    Map<String, Object> settings = new HashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    Account auditor = new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);
    http = new Http(context).with(issuer.token(auditor));
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  private static PageWalk walk() {
    return new PageWalk(address -> {
      var answer = http.page(address);
      int expected = isOfWhatIsOnRecord(address) ? 200 : 404;
      assertThat(answer.statusCode()).as(address).isEqualTo(expected);
      return answer.statusCode() == 200 ? answer.body() : "";
    });
  }

  /** A history by chance names streams before anything is recorded in them, or without it. */
  private static boolean isOfWhatIsOnRecord(String address) {
    Matcher row = ROW.matcher(address);
    if (!row.matches()) {
      return true;
    }
    long entries = row.group(2) == null ? ENTRIES : Long.parseLong(row.group(2)) + 1;
    return HISTORY.stream()
        .limit(entries)
        .anyMatch(draft -> draft.stream().id().equals(row.group(1)));
  }

  /**
   * Entries and steps of a replay are shown one by one, and count nothing; feeds, calendars and
   * what is for paper are no pages; the front page leads whoever is signed in to their desk.
   */
  private static boolean isWanted(String address) {
    return !address.matches("/([?].*)?")
        && !address.matches(
            "/(api|ledger|evidence|receipts?|sign-in|sign-out|entries|streams|reading-log)\\b.*")
        && !address.matches("[^?]*[.](atom|ics|pdf)([?].*)?")
        && !address.contains("show=")
        && !address.contains("sort=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk", "/desk?asAt=120"})
  void everyFigureOpensAsManyRowsAsItSaysAndEveryListShowsThem(String start) {
    String point = start.contains("?") ? start.replaceFirst(".*[?]", "") : "";
    Predicate<String> wanted =
        address ->
            isWanted(address)
                && (point.isEmpty() ? !address.contains("asAt=") : address.contains(point));
    PageWalk walk = walk().from(start, wanted);

    Map<String, String> differing = new TreeMap<>();
    int figures = 0;
    for (String page : walk.pages().keySet()) {
      Integer shown = shown(walk, page);
      if (shown != null && !page.contains("after=") && shown != rows(walk, page)) {
        differing.put(page, shown + ", but shows " + rows(walk, page));
      }
      for (PageLink link : walk.links(page)) {
        Integer says = count(link.text());
        Integer opens = wanted.test(link.address()) ? shown(walk, link.address()) : null;
        if (says != null && opens != null) {
          figures++;
          if (!says.equals(opens)) {
            differing.put(page + ": " + link, "opens " + opens);
          }
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(walk.kinds()).containsKeys("/registers/agreements", "/prisons", "/market");
    assertThat(figures).isGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {ENTRIES - 1, 120})
  void everyListOfPagesAndOfAnswersHasTheRowsThatTheEntriesMake(int last) {
    Map<String, Long> plain =
        PlainLists.joined(new PlainEntries(HISTORY.subList(0, last + 1)), VIEWS);
    Map<String, Long> onPages = new TreeMap<>();
    Map<String, Long> inAnswers = new TreeMap<>();
    PageWalk walk = walk();
    for (String view : plain.keySet()) {
      inAnswers.put(view, answered("/api/" + view + "?limit=200&asAt=" + last));
      onPages.put(
          view,
          view.equals("timeline")
              ? answered("/api/timeline?limit=200&asAt=" + last)
              : (long) whole(walk, address(view) + "?asAt=" + last));
    }
    // The list of all entries shows each of them once, though it is of concern to several.
    plain.put("timeline", last + 1L);
    assertThat(inAnswers).isEqualTo(plain);
    assertThat(onPages).isEqualTo(plain);
  }

  @Test
  void theStatusPageCountsTheEntries() {
    assertThat(http.page("/status").body()).contains("240 entries are recorded.");
  }

  private static String address(String view) {
    return switch (view) {
      case "closures" -> "/closures";
      case "establishments" -> "/prisons";
      default -> "/registers/" + view;
    };
  }

  private static long answered(String address) {
    long rows = 0;
    for (String next = address; !next.isEmpty(); ) {
      JsonNode page = http.json(next);
      rows += page.path("items").size();
      next = page.path("next").asString("");
    }
    return rows;
  }

  /** The number in a link’s words, where there is one and no other. */
  private static @Nullable Integer count(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher number = COUNT.matcher(text);
    while (number.find()) {
      numbers.add(number(number.group()));
    }
    return numbers.size() == 1 ? numbers.getFirst() : null;
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }

  /** How many rows a list says that it shows; null for a page that is no list. */
  private static @Nullable Integer shown(PageWalk walk, String address) {
    return tally(walk, address, false);
  }

  private static int whole(PageWalk walk, String address) {
    return Objects.requireNonNull(tally(walk, address, true), address);
  }

  private static @Nullable Integer tally(PageWalk walk, String address, boolean whole) {
    if (!address.matches("/(registers/[^/?]+|closures|prisons)([?].*)?")) {
      return null;
    }
    return walk.texts(address).stream()
        .map(TALLY::matcher)
        .filter(Matcher::matches)
        .map(tally -> whole && tally.group(3) != null ? tally.group(3) : tally.group(1))
        .map(said -> said == null ? 0 : number(said))
        .findFirst()
        .orElse(null);
  }

  private static int rows(PageWalk walk, String address) {
    String page = walk.page(address);
    int rows =
        page.split("<h2><a ", -1).length + page.split("<th scope=\"row\"><a ", -1).length - 2;
    return rows
        + walk.links(address).stream()
            .filter(link -> link.text().equals("Next page"))
            .mapToInt(link -> rows(walk, link.address()))
            .sum();
  }
}
