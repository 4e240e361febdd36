package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.candour.events.Role;
import org.candour.events.Visibility;
import org.candour.events.access.Account;
import org.candour.events.access.Reach;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.query.paper.ReadPdf;
import org.candour.query.testing.Draft;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Reads every address that the query side answers as everybody, and looks for what must not be
 * there. Addresses come from the code: one with a variable that this test has no values for fails.
 */
@Tag("server")
class VisibilityTest {

  private static final Map<String, Account> ACCOUNTS = accounts();
  private static final int CANARIES = Canaries.entries().size();

  private static TestLedger ledger;
  private static TestIssuer issuer;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    ledger.appendAll(Canaries.entries());
    new LogSigner(ledger).sign();
    issuer = new TestIssuer();
    Map<String, Object> settings = new LinkedHashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  /** Nobody, every role with a part in the canaries, without one, and held for nowhere. */
  private static Map<String, Account> accounts() {
    Map<String, Account> accounts = new LinkedHashMap<>();
    accounts.put("the public", Account.PUBLIC);
    // No token gives anybody the role of the ledger's clerk.
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.LEDGER_CLERK))) {
      accounts.put(role + " there", account(role, History.HOLLOWAY, History.CHARITY, true));
      accounts.put(
          role + " elsewhere",
          account(role, History.CANTERBURY, new OrganisationId("GB-CHC-9999999"), false));
      accounts.put(
          role + " nowhere", new Account("nowhere", Set.of(role), Set.of(), null, false, null));
    }
    accounts.put(
        "without a role",
        new Account("none", Set.of(), Set.of(History.HOLLOWAY), History.CHARITY, true, null));
    return accounts;
  }

  private static Account account(
      Role role, EstablishmentCode at, OrganisationId of, boolean national) {
    return new Account("someone", Set.of(role), Set.of(at), of, national, null);
  }

  private static Account named(String name) {
    return Objects.requireNonNull(ACCOUNTS.get(name), name);
  }

  private static Http as(Account account) {
    return http.with(account.isSignedIn() ? issuer.token(account) : null);
  }

  /**
   * The public sees least, and reads every address as a browser and as a program. The first of
   * others who see alike reads every address too, but what stood earlier and what is on paper only
   * where that leads to a canary, and again as a program what is for programs or was refused; the
   * rest read the pages that lead to a canary.
   */
  @TestFactory
  Stream<DynamicTest> nobody_finds_a_canary_that_they_may_not_see() {
    List<String> addresses = addresses();
    List<String> leading = only(addresses, address -> leadsToACanary(address) && !isAsAt(address));
    assertThat(leading).hasSizeBetween(addresses.size() / 20, addresses.size() / 2);
    List<String> once =
        only(
            addresses,
            address -> leadsToACanary(address) || !(isAsAt(address) || isPaper(address)));
    List<String> pages = only(leading, address -> !isPaper(address));
    Set<String> first = firstOfEachSight();
    return ACCOUNTS.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(),
                () -> {
                  Account account = entry.getValue();
                  if (first.contains(entry.getKey())) {
                    findsNothingElse(account, account.isSignedIn() ? once : addresses, true);
                  } else {
                    findsNothingElse(account, pages, false);
                  }
                }));
  }

  private static List<String> only(List<String> addresses, Predicate<String> wanted) {
    return addresses.stream().filter(wanted).toList();
  }

  private static Set<String> firstOfEachSight() {
    Set<List<Reach>> seen = new HashSet<>();
    return ACCOUNTS.entrySet().stream()
        .filter(entry -> seen.add(sight(entry.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** How far an account sees, by which alone pages and answers are to decide what it is shown. */
  private static List<Reach> sight(Account account) {
    return Arrays.stream(Visibility.values()).map(account::reach).toList();
  }

  private static boolean leadsToACanary(String address) {
    return address.matches(".*(cages|confided|minuted|sealed|HYI|timeline|evidence).*")
        || address.contains(Canaries.INSPECTED.id())
        || IntStream.range(Canaries.FIRST, (int) ledger.size())
            .anyMatch(index -> address.matches("[^?]*/" + index + "([/?].*)?"));
  }

  private static boolean isAsAt(String address) {
    return address.contains("asAt=");
  }

  private static boolean isPaper(String address) {
    return address.contains("/paper.pdf");
  }

  /** What was answered, in words. */
  private record Said(int status, HttpHeaders headers, String words) {
    static Said of(HttpResponse<String> answer) {
      return new Said(answer.statusCode(), answer.headers(), answer.body());
    }

    /** The words of a document, which its bytes do not show. */
    static Said printed(HttpResponse<byte[]> answer) throws IOException {
      return new Said(
          answer.statusCode(),
          answer.headers(),
          answer.statusCode() == 200
              ? ReadPdf.text(answer.body())
              : new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  private static void findsNothingElse(
      Account account, List<String> addresses, boolean alsoAsAProgram) throws IOException {
    Http asThem = as(account);
    Set<Integer> heard = new TreeSet<>();
    for (String address : addresses) {
      Said page =
          isPaper(address) ? Said.printed(asThem.whole(address)) : Said.of(asThem.page(address));
      heard.addAll(saysNothingElse(account, address, page));
      boolean isForPrograms = address.startsWith("/api/") || page.status() != 200;
      if (alsoAsAProgram && !isPaper(address) && (isForPrograms || !account.isSignedIn())) {
        heard.addAll(saysNothingElse(account, address, Said.of(asThem.get(address))));
      }
    }
    assertThat(heard)
        .as("what they may see, they find")
        .containsExactlyElementsOf(
            IntStream.range(0, CANARIES).filter(i -> maySee(account, i)).boxed().toList());
  }

  /** The canaries in an answer. */
  private static Set<Integer> saysNothingElse(Account account, String address, Said answer) {
    assertThat(answer.status()).as(address).isIn(200, 302, 308, 401, 403, 404, 406, 422);
    assertThat(answer.headers().firstValue("Set-Cookie")).as(address).isEmpty();
    String all = answer.words() + answer.headers().map();
    Set<Integer> heard = new TreeSet<>();
    for (int i = 0; i < CANARIES; i++) {
      if (all.contains(Canaries.secret(i))) {
        assertThat(maySee(account, i)).as("canary %s at %s".formatted(i, address)).isTrue();
        heard.add(i);
      }
    }
    if (address.startsWith("/api/")) {
      assertThat(typesIn(all)).as(address).allMatch(type -> maySeeOneOf(account, type));
    }
    return heard;
  }

  @TestFactory
  Stream<DynamicTest> an_evidence_pack_holds_the_canaries_that_its_reader_may_see() {
    return firstOfEachSight().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> packsHoldNothingElse(named(name))));
  }

  private static void packsHoldNothingElse(Account account) throws Exception {
    String pack = unpacked(account, "/evidence?establishment=HYI");
    assertThat(pack).contains("candour.test/log");
    for (int i = 0; i < CANARIES; i++) {
      boolean ofThePrison =
          Canaries.entries().get(i).concerns().contains(History.HOLLOWAY.stream());
      assertThat(pack.contains(Canaries.secret(i)))
          .as("canary %s".formatted(i))
          .isEqualTo(ofThePrison && maySee(account, i));
    }
  }

  /** All files of a pack, one after the other. */
  private static String unpacked(Account account, String address) throws Exception {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    if (account.isSignedIn()) {
      request.header("Authorization", "Bearer " + issuer.token(account));
    }
    StringBuilder files = new StringBuilder();
    try (HttpClient client = HttpClient.newHttpClient();
        ZipInputStream zip =
            new ZipInputStream(client.send(request.build(), BodyHandlers.ofInputStream()).body())) {
      while (zip.getNextEntry() != null) {
        files.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files.toString();
  }

  private static List<String> typesIn(String body) {
    return Stream.of(
            "confided.told",
            "minuted.told",
            "sealed.told",
            "inspection.announced",
            "inspection.finding-recorded")
        .filter(body::contains)
        .toList();
  }

  private static boolean maySeeOneOf(Account account, String type) {
    return IntStream.range(0, CANARIES)
        .filter(i -> type.startsWith(Canaries.entries().get(i).stream().type()))
        .anyMatch(i -> maySee(account, i));
  }

  private static boolean maySee(Account account, int canary) {
    Draft draft = Canaries.entries().get(canary);
    String type = EventRegistry.instance().typeOf(draft.event().getClass()).value();
    Visibility visibility = EventRegistry.instance().visibility(draft.stream().type(), type);
    Set<StreamId> subjects = new TreeSet<>(draft.concerns());
    subjects.add(draft.stream());
    return account.maySee(visibility, subjects);
  }

  /** Every address for GET, with every value that its variables can have here. */
  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    context
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(mapping ->
            mapping.getHandlerMethods().keySet().stream()
                .filter(info -> isRead(info.getMethodsCondition().getMethods()))
                .flatMap(info -> info.getPatternValues().stream())
                .forEach(pattern -> addresses.addAll(filled(pattern))));
    assertThat(addresses).hasSizeGreaterThan(100);
    List<String> more = new ArrayList<>();
    for (String address : addresses) {
      more.add(address);
      more.add(address + "?asAt=" + (ledger.size() - 1));
      if (address.endsWith("/changes")) {
        more.add(address + "?from=0");
      }
      if (address.endsWith("/replay")) {
        IntStream.range(0, 3).forEach(step -> more.add(address + "?at=" + step));
      }
    }
    more.addAll(filtered());
    return more;
  }

  private static boolean isRead(Set<RequestMethod> methods) {
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static List<String> filtered() {
    List<String> addresses = new ArrayList<>();
    for (StreamId stream : List.of(Canaries.CONFIDED, Canaries.MINUTED, Canaries.SEALED)) {
      addresses.add("/api/timeline?stream=" + stream);
      addresses.add("/api/timeline?type=" + stream.type() + ".told");
      addresses.add("/prisons/HYI?type=" + stream.type() + ".told");
    }
    IntStream.range(0, CANARIES)
        .forEach(i -> addresses.add("/api/cages?limit=1&told=" + Canaries.secret(i)));
    addresses.add("/api/feed?limit=200");
    addresses.add("/follow?list=cages");
    addresses.add("/api/timeline?stream=" + Canaries.INSPECTED);
    addresses.add("/prisons/HYI?type=inspection.announced");
    addresses.add("/api/timeline?organisation=" + History.CHARITY);
    addresses.add("/api/timeline?establishment=HYI&limit=200");
    for (String q : List.of("canary", "explained", "told+canary", "HYI")) {
      addresses.add("/search?q=" + q);
      addresses.add("/api/search?limit=200&q=" + q);
    }
    // What was asked for is said again in nothing but the addresses of further pages.
    return addresses.stream().filter(address -> !address.contains("sings")).toList();
  }

  private static List<String> filled(String pattern) {
    int open = pattern.indexOf('{');
    if (open < 0) {
      return List.of(pattern);
    }
    String name = pattern.substring(open + 1, pattern.indexOf('}', open));
    return values(name, pattern).stream()
        .flatMap(value -> filled(pattern.replace("{" + name + "}", encoded(value))).stream())
        .toList();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static List<String> values(String variable, String pattern) {
    return switch (variable) {
      case "index" -> IntStream.range(0, (int) ledger.size()).mapToObj(String::valueOf).toList();
      case "view" -> context.getBean(ViewCatalogue.class).all().stream().map(View::name).toList();
      case "key" -> keys(view(pattern));
      case "*path" -> {
        String tile = "000.p/" + ledger.size();
        yield List.of(pattern.contains("/entries/") ? tile : "0/" + tile);
      }
      case "type" ->
          List.of(
              "closure", "establishment", "confided", "minuted", "sealed", "inspection", "nothing");
      case "command" -> List.of("raise-concern");
      case "establishment" -> List.of("HYI", "BXI");
      case "sha256" -> List.of("0".repeat(64));
      case "ocid" ->
          Stream.of(
                  keys("rounds").stream().limit(1),
                  keys("agreements").stream().limit(1),
                  Stream.of("none"))
              .flatMap(ids -> ids.map(id -> "candour-local-" + id))
              .toList();
      case "font" -> List.of("source-sans-pro-latin-400-normal.woff2");
      case "id" -> {
        String type = pattern.split("/", -1)[pattern.startsWith("/api") ? 3 : 2];
        yield Stream.of(one(type), Canaries.INSPECTED.id()).distinct().toList();
      }
      default ->
          throw new AssertionError("Give this test values for {" + variable + "} in " + pattern);
    };
  }

  /** The stream of a type that there is here. */
  private static String one(String type) {
    return switch (type) {
      case "closure" -> History.HOLLOWAY_CLOSURE.toString();
      case "establishment" -> "HYI";
      case "inspection" -> Canaries.INSPECTED.id();
      default -> type + "-one";
    };
  }

  /** The view whose rows’ pages have these addresses. */
  private static String view(String pattern) {
    String[] segments = pattern.split("/", -1);
    return switch (segments[1]) {
      case "prisons" -> "establishments";
      case "closures" -> "closures";
      default -> segments[2];
    };
  }

  /** The keys of a view’s rows; those of the timeline hold a slash, and no address leads there. */
  private static List<String> keys(String view) {
    String table = "view.\"" + view.replace('-', '_') + "\"";
    return ledger.rows("SELECT key FROM " + table).stream()
        .map(row -> String.valueOf(row.getFirst()))
        .filter(key -> !key.contains("/"))
        .toList();
  }

  @Test
  void anAddressWithAVariableThatNobodyThoughtOfFailsThisTest() {
    assertThatThrownBy(() -> filled("/api/{view}/{secret}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("{secret}");
  }

  @TestFactory
  Stream<DynamicTest> what_is_withheld_is_counted_for_the_whole_ledger_alone() {
    return ACCOUNTS.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(entry.getKey(), () -> countsWhatIsWithheld(entry.getValue())));
  }

  private static void countsWhatIsWithheld(Account account) {
    long withheld = IntStream.range(0, CANARIES).filter(i -> !maySee(account, i)).count();
    assertThat(as(account).json("/api/timeline").get("withheld").asLong()).isEqualTo(withheld);
    for (String address :
        List.of(
            "/api/timeline?asAt=" + (ledger.size() - 1),
            "/api/timeline?type=sealed.told",
            "/api/timeline?type=nothing.at-all",
            "/api/timeline?establishment=HYI",
            "/api/timeline?establishment=HYI&from=2019&to=2021",
            "/api/timeline?organisation=" + History.CHARITY)) {
      assertThat(as(account).json(address).path("withheld").isNumber()).as(address).isFalse();
    }
    assertThat(as(account).page("/prisons/HYI").body())
        .contains("Entries that you may not read are neither shown nor counted.")
        .doesNotContain("are withheld.", "is withheld.");
  }

  @Test
  void aRowIsOpenToThoseWhoMaySeeAllThatItWasMadeOf() {
    assertThat(told(Account.PUBLIC)).isEmpty();
    assertThat(told(named("PARTNER there"))).containsExactly("confided-one");
    assertThat(told(named("BOARD_MEMBER there"))).containsExactly("confided-one", "minuted-one");
    assertThat(told(named("INSPECTOR elsewhere")))
        .containsExactly("all", "confided-one", "minuted-one", "sealed-one");
  }

  private static List<String> told(Account account) {
    return Stream.of("all", "confided-one", "minuted-one", "sealed-one")
        .filter(key -> as(account).get("/api/cages/" + key).statusCode() == 200)
        .toList();
  }

  @Test
  void whatIsPrintedIsReadAsWell() throws IOException {
    String paper = "/registers/cages/sealed-one/paper.pdf";
    assertThat(Said.printed(as(named("INSPECTOR there")).whole(paper)).words())
        .contains(Canaries.secret(2));
    assertThat(Said.printed(as(named("REGISTRAR there")).whole(paper)).status()).isEqualTo(404);
  }

  @Test
  void aWithheldEntrySaysWhereItIsInTheLogAndNotHowFarItIsOpen() {
    String address = "/entries/" + (Canaries.FIRST + 2);
    HttpResponse<String> page = as(named("REGISTRAR there")).page(address);
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("Entry 9 is open only to those whom it concerns", "leaf hash", "recorded 4 June")
        .doesNotContain("href=\"/sign-in?");
    HttpResponse<String> nobody = http.page(address + "?asAt=12");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.body())
        .contains("Sign in to see this", "href=\"/sign-in?to=%2Fentries%2F9%3FasAt%3D12\"");
    JsonNode problem =
        org.candour.events.json.CandourJson.mapper().readTree(http.get("/api" + address).body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:candour:problem:sign-in-needed");
    assertThat(problem.get("detail").asString())
        .contains("open only to those whom it concerns")
        .doesNotContain("inspectors");
  }

  @Test
  void aReplayShowsNoStateThatRestsOnWhatIsWithheld() {
    String stream = "/api/streams/minuted/minuted-one";
    assertThat(as(named("AUDITOR there")).json(stream).get("items")).hasSize(2);
    assertThat(http.get(stream).body())
        .isEqualTo(http.get("/api/streams/minuted/minuted-none").body());
    assertThat(http.get("/api/streams/confided/confided-one/replay").statusCode()).isEqualTo(404);
    JsonNode step =
        as(named("PARTNER there")).json("/api/streams/confided/confided-one/replay").get("item");
    assertThat(step.at("/state/told")).hasSize(2);
    assertThat(step.has("withheldThere")).isFalse();
  }
}
