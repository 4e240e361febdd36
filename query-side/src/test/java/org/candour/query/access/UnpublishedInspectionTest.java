package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.inspection.DraftShared;
import org.candour.events.inspection.inspection.DraftUnanswered;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.query.api.FacetFilters;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks for an inspection that is not published, as those whom it is about and as those who see
 * nearly all. Three ledgers differ in nothing but a few entries: in the first they are an
 * unannounced inspection of a prison and a charity, in the second one of two others, in the third
 * matters of others that are withheld as well. Nobody but inspectors and auditors can tell the
 * first from the second, and none of those inspected the first from the third.
 */
@Tag("server")
class UnpublishedInspectionTest {

  private static final StreamId[] HERE = {History.HOLLOWAY.stream(), History.CHARITY.stream()};
  private static final StreamId[] ELSEWHERE = {
    new EstablishmentCode("DTI").stream(), new OrganisationId("GB-CHC-219279").stream()
  };
  private static final LocalDate ANSWER_BY = LocalDate.parse("2020-01-31");

  private static final List<ConfigurableApplicationContext> RUNNING = new ArrayList<>();
  private static final List<Http> SIDES = new ArrayList<>();
  private static final List<TestLedger> LEDGERS = new ArrayList<>();
  private static TestIssuer issuer;
  private static int size;

  @BeforeAll
  static void start() {
    issuer = new TestIssuer();
    start(inspection(HERE));
    start(inspection(ELSEWHERE));
    start(
        IntStream.range(0, inspection(HERE).size())
            .mapToObj(i ->
                Draft.entry(
                    Canaries.CONFIDED, "2020-01-01", Canaries.confided("told " + i), ELSEWHERE))
            .toList());
  }

  private static void start(List<Draft> withheld) {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    ledger.appendAll(withheld);
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

  /** All that can happen to one before it is published, the ledger's own silence among it. */
  private static List<Draft> inspection(StreamId... parties) {
    Party shown = new Party(parties[0].id());
    return List.of(
        said(Canaries.inspected(parties), parties),
        said(new EvidenceFixed(3), parties),
        said(Canaries.found("Nobody came"), parties),
        said(new DraftShared(List.of(shown), ANSWER_BY), parties),
        said(new DraftUnanswered(ANSWER_BY, shown), parties),
        said(new InspectionAbandoned("The inspectors fell ill"), parties));
  }

  private static Draft said(Event event, StreamId... parties) {
    return Draft.entry(Canaries.INSPECTED, "2020-01-01", event, parties);
  }

  @AfterAll
  static void stop() {
    RUNNING.forEach(ConfigurableApplicationContext::close);
    issuer.close();
  }

  private static Account account(Role role) {
    return new Account(
        "someone",
        Set.of(role),
        Set.of(History.HOLLOWAY),
        History.CHARITY,
        role == Role.NATIONAL_OVERSIGHT || role == Role.REGISTRAR,
        null);
  }

  /** Those who are inspected, and nobody; boards see what their governor sees. */
  static Stream<Account> inspected() {
    return Stream.concat(
        Stream.of(Account.PUBLIC),
        Stream.of(Role.EXECUTIVE_GOVERNOR, Role.PARTNER).map(UnpublishedInspectionTest::account));
  }

  /** Who sees everything else, as national oversight does. */
  static Stream<Account> overseers() {
    return Stream.of(account(Role.REGISTRAR));
  }

  private static Http as(Http side, Account account) {
    return account.isSignedIn() ? side.with(issuer.token(account)) : side;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inspected")
  void thoseInspectedCannotTellThatThereIsOne(Account account) {
    for (String address : addresses()) {
      String answer = answer(0, account, address);
      assertThat(answer).as(address).isEqualTo(answer(1, account, address));
      assertThat(answer).as(address).isEqualTo(answer(2, account, address));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("overseers")
  void thoseWhoOverseeCannotTellWhoIsInspected(Account account) {
    for (String address : addresses()) {
      assertThat(answer(0, account, address)).as(address).isEqualTo(answer(1, account, address));
    }
  }

  @Test
  void inspectorsFindIt() {
    Account inspector = account(Role.INSPECTOR);
    assertThat(answer(0, inspector, "/api/inspection-workspaces/" + Canaries.INSPECTED.id()))
        .contains("Nobody came");
    assertThat(answer(0, inspector, "/api/inspection-workspaces/" + Canaries.INSPECTED.id()))
        .contains("The inspectors fell ill");
    assertThat(answer(0, inspector, "/api/due?concerns=establishment/HYI"))
        .contains(Canaries.INSPECTED.id());
  }

  /** What is answered, but for what differs between any two logs and any two forms. */
  private static String answer(int side, Account account, String address) {
    var page = as(SIDES.get(side), account).page(address);
    return page.statusCode()
        + Http.ofAnySite(page.body())
            .replaceAll("[0-9a-f]{64}", "a hash")
            .replaceAll("[A-Za-z0-9+/]{43}=", "a hash");
  }

  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    String id = Canaries.INSPECTED.id();
    for (View<?> view : views()) {
      String list = "/api/" + view.name();
      // A view that holds nothing on any side has nothing to tell by one value or another.
      boolean holds = LEDGERS.stream().anyMatch(ledger -> ledger.hasRowsIn(view));
      addresses.add(list);
      for (String name : FacetFilters.names(view)) {
        for (String value : holds ? List.of("HYI", id) : List.of(id)) {
          addresses.add(list + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
      }
      for (int point : holds ? List.of(size - 5, size - 1) : List.of(size - 1)) {
        addresses.add(list + "?asAt=" + point);
        addresses.add(list + "/changes?from=" + point);
      }
      addresses.add(list + "/" + id);
      addresses.add(list + "/" + URLEncoder.encode("inspection " + id, StandardCharsets.UTF_8));
    }
    addresses.addAll(elsewhere(id));
    return addresses;
  }

  /** All views but the one that tests make of the third ledger's matters. */
  private static List<View<?>> views() {
    return RUNNING.getFirst().getBean(ViewCatalogue.class).all().stream()
        .filter(view -> !view.name().equals("cages"))
        .toList();
  }

  private static List<String> elsewhere(String id) {
    List<String> addresses = new ArrayList<>();
    for (String of :
        List.of(
            "establishment=HYI",
            "organisation=" + History.CHARITY,
            "stream=inspection/" + id,
            "type=inspection.announced",
            "establishment=HYI&from=2020-01-01&to=2020-12-31")) {
      addresses.add("/api/timeline?" + of);
      addresses.add("/evidence/account?" + of);
    }
    for (String type : List.of("inspection", "inspection-report")) {
      addresses.add("/api/streams/" + type + "/" + id);
      addresses.add("/api/streams/" + type + "/" + id + "/replay");
      addresses.add("/streams/" + type + "/" + id + "/replay?at=0");
    }
    IntStream.range(0, size)
        .forEach(index -> {
          addresses.add("/entries/" + index);
          addresses.add("/api/entries/" + index);
          addresses.add("/prisons/HYI?asAt=" + index);
        });
    for (String register : List.of("inspections", "inspection-workspaces", "due", "silences")) {
      addresses.add("/registers/" + register);
      addresses.add("/registers/" + register + "/" + id);
    }
    addresses.addAll(List.of("/", "/prisons", "/prisons/HYI", "/registers", "/api/status"));
    return addresses;
  }
}
