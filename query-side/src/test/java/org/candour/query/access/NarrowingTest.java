package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.query.api.FacetFilters;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Tries to find out from what is withheld between whom it is. Two ledgers differ in nothing but
 * that: in the one a prison and a charity have matters that are not public, in the other two others
 * have. Whatever anybody else asks, under whatever filters, both answer the same.
 */
@Tag("server")
class NarrowingTest {

  private static final StreamId ELSEWHERE = new EstablishmentCode("DTI").stream();
  private static final StreamId OTHER_CHARITY = new OrganisationId("GB-CHC-219279").stream();

  /** Strangers to all four. */
  private static final List<Account> STRANGERS =
      List.of(
          Account.PUBLIC,
          outsider(Role.EXECUTIVE_GOVERNOR),
          outsider(Role.PARTNER),
          outsider(Role.COMMISSIONER));

  private static final List<ConfigurableApplicationContext> RUNNING = new ArrayList<>();
  private static final List<Http> SIDES = new ArrayList<>();
  private static final List<TestLedger> LEDGERS = new ArrayList<>();
  private static TestIssuer issuer;
  private static int size;

  @BeforeAll
  static void start() {
    issuer = new TestIssuer();
    start(History.HOLLOWAY.stream(), History.CHARITY.stream());
    start(ELSEWHERE, OTHER_CHARITY);
  }

  private static void start(StreamId... parties) {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    ledger.appendAll(Canaries.entries(parties));
    new LogSigner(ledger).sign();
    Map<String, Object> settings = new LinkedHashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    ConfigurableApplicationContext context = ledger.start(settings);
    RUNNING.add(context);
    SIDES.add(new Http(context));
    LEDGERS.add(ledger);
    Waiting.caughtUp(context, ledger);
    size = Math.toIntExact(ledger.size());
  }

  @AfterAll
  static void stop() {
    RUNNING.forEach(ConfigurableApplicationContext::close);
    issuer.close();
  }

  private static Account outsider(Role role) {
    return new Account(
        "outsider",
        Set.of(role),
        Set.of(new EstablishmentCode("BXI")),
        new OrganisationId("GB-CHC-9999999"),
        false,
        null);
  }

  static Stream<Account> strangers() {
    return STRANGERS.stream();
  }

  private static Http as(Http side, Account account) {
    return account.isSignedIn() ? side.with(issuer.token(account)) : side;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void noFilterTellsWhoseMattersAreWithheld(Account account) {
    for (String address : addresses()) {
      assertThat(page(SIDES.get(0), account, address))
          .as(address)
          .isEqualTo(page(SIDES.get(1), account, address));
    }
  }

  /** What is answered, but for what differs between any two sites. */
  private static String page(Http side, Account account, String address) {
    return Http.ofAnySite(as(side, account).page(address).body());
  }

  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (View<?> view : RUNNING.getFirst().getBean(ViewCatalogue.class).all()) {
      String list = "/api/" + view.name();
      boolean holds = holdsRows(view);
      List<String> asked = holds ? points() : points().subList(0, 1);
      addresses.add(list);
      for (String name : FacetFilters.names(view)) {
        values().stream()
            .limit(holds ? values().size() : 1)
            .forEach(value -> addresses.add(list + "?" + name + "=" + encoded(value)));
      }
      asked.forEach(point -> addresses.add(list + "?asAt=" + point));
      asked.forEach(point -> addresses.add(list + "/changes?from=" + point));
      asked.forEach(point -> addresses.add(list + "/changes?from=0&to=" + point));
      keys().stream()
          .limit(holds ? keys().size() : 1)
          .forEach(key -> addresses.add(list + "/" + encoded(key)));
    }
    addresses.addAll(timelines());
    addresses.addAll(searches());
    return addresses;
  }

  /** A view that holds nothing on either side has nothing to tell at one point or another. */
  private static boolean holdsRows(View<?> view) {
    return LEDGERS.stream().anyMatch(ledger -> ledger.hasRowsIn(view));
  }

  /** Words of what is withheld, whom it is about, and the numbers of its entries. */
  private static List<String> searches() {
    List<String> addresses = new ArrayList<>();
    for (String q :
        List.of(
            Canaries.secret(0),
            "canary",
            "sing",
            "canarry",
            "explained",
            "HYI",
            "DTI",
            "holloway+canary",
            History.CHARITY.toString(),
            Integer.toString(Canaries.FIRST),
            "entry+" + (size - 1))) {
      addresses.add("/search?q=" + q);
      addresses.add("/api/search?q=" + q);
      addresses.add("/api/search?limit=1&q=" + q);
      points().forEach(point -> addresses.add("/api/search?q=" + q + "&asAt=" + point));
    }
    return addresses;
  }

  private static List<String> timelines() {
    List<String> addresses = new ArrayList<>();
    for (String subject :
        List.of(
            "establishment=HYI",
            "establishment=DTI",
            "organisation=" + History.CHARITY,
            "organisation=GB-CHC-219279",
            "establishment=HYI&organisation=" + History.CHARITY,
            "stream=" + Canaries.CONFIDED,
            "stream=" + Canaries.MINUTED,
            "stream=" + Canaries.INSPECTED)) {
      addresses.add("/api/timeline?" + subject);
      addresses.add("/api/timeline?" + subject + "&type=confided.told");
      addresses.add("/api/timeline?" + subject + "&from=2020-01-01&to=2020-01-01");
      points().forEach(point -> addresses.add("/api/timeline?" + subject + "&asAt=" + point));
    }
    for (StreamId stream :
        List.of(
            Canaries.CONFIDED,
            Canaries.MINUTED,
            Canaries.SEALED,
            Canaries.INSPECTED,
            History.HOLLOWAY.stream())) {
      String address = "/streams/" + stream;
      addresses.add("/api" + address);
      addresses.add("/api" + address + "?limit=1");
      addresses.add("/api" + address + "/replay");
      IntStream.range(0, 3).forEach(at -> addresses.add(address + "/replay?at=" + at));
    }
    String closure = "/streams/closure/" + History.HOLLOWAY_CLOSURE;
    addresses.add("/api" + closure + "/replay");
    addresses.add(closure + "/replay");
    for (String page : List.of("/prisons", "/prisons/HYI", "/prisons/DTI", "/market")) {
      addresses.add(page);
      points().forEach(point -> addresses.add(page + "?asAt=" + point));
    }
    addresses.add("/prisons/HYI?type=confided.told");
    addresses.add("/prisons/HYI?from=2020&to=2020");
    return addresses;
  }

  private static List<String> values() {
    return List.of("HYI", History.CHARITY.toString(), Canaries.CONFIDED.toString(), "yes");
  }

  /** Keys that a stranger might guess. */
  private static List<String> keys() {
    return List.of(
        "HYI",
        History.CHARITY.toString(),
        "confided-one",
        "minuted-one",
        Canaries.INSPECTED.id(),
        "all",
        "none");
  }

  /** Now, at the beginning, and from the last point on at which both ledgers held the same. */
  private static List<String> points() {
    return Stream.concat(
            Stream.of(size - 1, 0), IntStream.range(Canaries.FIRST - 1, size - 1).boxed())
        .map(point -> Integer.toString(point))
        .toList();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void noPackTellsWhoseMattersAreWithheld(Account account) throws IOException {
    for (String query :
        List.of(
            "establishment=HYI",
            "establishment=DTI",
            "organisation=" + History.CHARITY,
            "establishment=HYI&organisation=" + History.CHARITY,
            "establishment=HYI&from=2020&to=2020",
            "stream=" + Canaries.CONFIDED)) {
      assertThat(pack(SIDES.get(0), account, query))
          .as(query)
          .isEqualTo(pack(SIDES.get(1), account, query));
    }
  }

  /** The names of a pack's files, and its manifest without what is signed and when. */
  private static Map<String, String> pack(Http side, Account account, String query)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    byte[] pack = as(side, account).bytes("/evidence?" + query);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        files.put(entry.getName(), said(entry.getName(), text));
      }
    }
    return files.isEmpty() ? Map.of("", new String(pack, StandardCharsets.UTF_8)) : files;
  }

  private static String said(String name, String text) {
    if (!name.equals("manifest.json")) {
      return name.equals("account.html") ? text : "";
    }
    JsonNode manifest = CandourJson.mapper().readTree(text);
    return manifest.get("count") + " " + manifest.get("entries") + manifest.get("withheldNote");
  }
}
