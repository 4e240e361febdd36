package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.testing.AskedQueries;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.testing.PageWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How often a page asks the database, whatever it shows: a page of each type, found by its links,
 * asks at most as often as the table says.
 */
@Tag("server")
class QueriesPerPageTest {

  /** Who looks. */
  private static final Map<String, Account> READERS =
      Map.of(
          "the public",
          Account.PUBLIC,
          "a board member",
          new Account("m", Set.of(Role.BOARD_MEMBER), Set.of(History.HOLLOWAY), null, false, null),
          "a partner",
          new Account("p", Set.of(Role.PARTNER), Set.of(), History.CHARITY, false, null),
          "an auditor",
          new Account("a", Set.of(Role.AUDITOR), Set.of(), null, true, null));

  /**
   * The most queries of a page, by the pattern of its type; the first that fits counts. Every page
   * asks where the ledger ends, who has seen it, how far its views are and which records are
   * joined. Then each list asks for its rows, how many there are and are withheld, what there is to
   * choose, and for names, once for each kind of record that it names. Measures are asked for one
   * by one, where they were not asked for before. The names of whoever is signed in may be asked
   * for on any page.
   */
  private static final Map<String, Integer> MOST = most();

  private static Map<String, Integer> most() {
    Map<String, Integer> most = new LinkedHashMap<>();
    most.put("/benchmarks", 75);
    most.put("/oversight", 46);
    most.put("/market", 26);
    most.put("/desk", 42);
    most.put("/registers/(inspections|inspection-workspaces)/…", 83);
    most.put("/registers/due", 16);
    most.put("/registers/[^/]+", 13);
    most.put("/prisons/.*", 19);
    most.put("/(registers|streams|prisons|entries|closures)/.*", 16);
    most.put("/(closures|prisons)", 13);
    most.put(".*", 12);
    return most;
  }

  private static ConfigurableApplicationContext context;
  private static TestIssuer issuer;
  private static AskedQueries asked;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    issuer = new TestIssuer();
    Map<String, Object> settings = new HashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings, AskedQueries.class);
    asked = context.getBean(AskedQueries.class);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the public", "a board member", "a partner", "an auditor"})
  void noPageAsksMoreOftenThanItsPartsNeed(String reader) {
    Map<String, String> tooOften = new TreeMap<>();
    Http http = http(reader);
    Set<String> types = new HashSet<>();
    PageWalk walk =
        new PageWalk(address -> {
          String page = http.page(address).body();
          int queries = asked.ofTheLastRequest().size();
          if (queries > most(type(address))) {
            tooOften.put(type(address), queries + " times, " + address);
          }
          return page;
        });
    walk.from(
        account(reader).isSignedIn() ? "/desk" : "/",
        address -> isPage(address) && types.add(type(address)));
    assertThat(tooOften).isEmpty();
    assertThat(types).contains("/oversight", "/benchmarks", "/market", "/prisons/…");
  }

  @Test
  void whatWasCountedIsNotCountedAgain() {
    Http http = http("the public");
    Map<String, Integer> again = Map.of("/oversight, which is drawn", 14, "/benchmarks", 8);
    again.forEach((page, most) -> {
      String address = page.replaceAll(",.*", "");
      http.page(address);
      asked.ofTheLastRequest();
      http.page(address);
      assertThat(asked.ofTheLastRequest()).as(page).hasSizeLessThanOrEqualTo(most);
    });
  }

  private static Account account(String reader) {
    return Objects.requireNonNull(READERS.get(reader));
  }

  private static Http http(String reader) {
    Account account = account(reader);
    return new Http(context).with(account.isSignedIn() ? issuer.token(account) : null);
  }

  private static boolean isPage(String address) {
    return !address.matches(
        "/(api|api-docs|sign-in|sign-out|evidence|documents)\\b.*|[^?]*[.][a-z0-9]+([?].*)?");
  }

  /** Pages of one type differ only in what stands behind the name of their register. */
  private static String type(String address) {
    return address
        .replaceAll("[?].*", "")
        .replaceAll("^(/(?:registers|streams)/[^/]+|/(?!registers|streams)[^/]+)/.*", "$1/…");
  }

  private static int most(String type) {
    return MOST.entrySet().stream()
        .filter(each -> type.matches(each.getKey()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
