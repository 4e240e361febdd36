package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.estate.establishment.EstablishmentProfileBuilder;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.query.paper.ReadPdf;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Sort;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.PresentationCatalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/** Every view has plain pages. */
@Tag("server")
class RegisterPagesTest {

  private static ConfigurableApplicationContext context;
  private static Http http;
  private static long last;
  private static TestIssuer issuer;

  /** Who sees every register whole. */
  private static final Account AUDITOR =
      new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    join(ledger);
    rename(ledger);
    last = ledger.size() - 1;
    issuer = new TestIssuer();
    Map<String, Object> settings = new LinkedHashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    http = new Http(context).with(issuer.token(AUDITOR));
    Waiting.caughtUp(context, ledger);
  }

  /** The examples join two records and part them again; these stay joined. */
  private static void join(TestLedger ledger) {
    OrganisationId company = new OrganisationId("GB-COH-01234567");
    ledger.append(
        company.stream(),
        "2026-06-04",
        new OrganisationJoined(company, new OrganisationId("GB-CHC-1074546"), "Its accounts"));
  }

  /** An organisation and a prison that have other names than before. */
  private static void rename(TestLedger ledger) {
    OrganisationId trust = new OrganisationId("GB-CHC-1000001");
    for (String name : List.of("Lantern Trust", "Threshold Trust")) {
      ledger.append(
          trust.stream(),
          "2026-06-05",
          new OrganisationRegistered(
              trust,
              OrganisationProfileBuilder.builder()
                  .name(name)
                  .kind(OrganisationKind.CHARITY)
                  .build()));
    }
    EstablishmentCode prison = new EstablishmentCode("HMI");
    for (String name : List.of("The Wolds (HMP)", "Humber (HMP)")) {
      ledger.append(
          prison.stream(),
          "2026-06-05",
          new EstablishmentRegistered(
              prison,
              EstablishmentProfileBuilder.builder().name(name).standing(Standing.IN_USE).build()));
    }
  }

  @Test
  void whoHasAnotherNameThanBeforeIsFoundByBoth() {
    assertThat(body("/search?q=wolds"))
        .contains("<a href=\"/prisons/HMI\"><bdi>HMP Humber</bdi></a>, formerly HMP The Wolds");
    assertThat(body("/search?q=humber")).contains(", formerly HMP The Wolds");
    assertThat(body("/search?q=lantern"))
        .contains("<bdi>Threshold Trust</bdi></a>, formerly Lantern Trust");
    assertThat(body("/search?q=lantern&asAt=" + (last - 3)))
        .contains("<bdi>Lantern Trust</bdi></a></li>")
        .doesNotContain("formerly");
    assertThat(body("/prisons/HMI")).contains("<dt>Former name</dt>", "HMP The Wolds");
    assertThat(body("/registers/organisations?q=lantern")).contains("Threshold Trust");
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  /** All but the one that tests of the machinery bring, whose rows are theirs alone. */
  private static List<View<?>> views() {
    return context.getBean(ViewCatalogue.class).all().stream()
        .<View<?>>map(view -> view)
        .filter(view -> !view.name().equals("timeline"))
        .filter(view -> Modifier.isPublic(view.rowType().getModifiers()))
        .toList();
  }

  @TestFactory
  List<DynamicTest> every_view_is_listed_and_every_row_said() {
    return views().stream()
        .map(view ->
            DynamicTest.dynamicTest(
                view.name(),
                () -> {
                  String address = address(view);
                  String list = body(address + "?show=cards&asAt=" + last);
                  assertThat(list).contains("<h1>", "As at", "class=\"cards\"");
                  assertThat(body("/registers")).contains("\"" + address + "\"");
                  var asAt = context.getBean(PointInTimeResolver.class).resolve(null).asAt();
                  context
                      .getBean(ViewReader.class)
                      .list(AUDITOR, view, asAt, List.of(), null, 5)
                      .rows()
                      .forEach(row ->
                          assertThat(body(pageOf(address + "/" + row.key().replace(" ", "%20"))))
                              .contains("<dt>", "entry ")
                              .doesNotContain("null"));
                }))
        .toList();
  }

  private static <V> String address(View<V> view) {
    return "/"
        + String.join("/", context.getBean(PresentationCatalogue.class).saying(view).address());
  }

  @Test
  void aViewWithAnAddressOfItsOwnHasNoOtherAndOldLinksLeadThere() {
    var list = http.page("/registers/closures?state=COMPLETED&asAt=" + last);
    assertThat(list.statusCode()).isEqualTo(308);
    assertThat(list.headers().firstValue("Location"))
        .contains("/closures?state=COMPLETED&asAt=" + last);
    var prison = http.page("/registers/establishments/HYI");
    assertThat(prison.statusCode()).isEqualTo(308);
    assertThat(prison.headers().firstValue("Location")).contains("/prisons/HYI");
    assertThat(body("/closures")).doesNotContain("/registers/closures");
    assertThat(body("/registers"))
        .contains("\"/prisons\"")
        .doesNotContain("/registers/establishments");
  }

  /** Every address of a page that stands by itself, without those of what is under way. */
  private static List<String> pagesByThemselves() {
    return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(info -> info.getPatternValues().stream())
        .filter(address -> !address.contains("{") && !address.startsWith("/api"))
        .filter(address -> !address.matches("/(follow|as-at|record|sign-in|evidence).*"))
        .sorted()
        .toList();
  }

  /** What is at an address, or, where it leads to another, at that one. */
  private static String pageOf(String address) {
    var answer = http.page(address);
    return answer.statusCode() == 308
        ? answer.headers().firstValue("Location").orElseThrow()
        : address;
  }

  @Test
  void noTwoAddressesShowOneThingAndEachIsFoundFromAToZ() {
    String registers = body("/registers");
    Map<String, String> byTitle = new TreeMap<>();
    for (String address : pagesByThemselves()) {
      String there = pageOf(address);
      var page = http.page(there);
      if (!there.equals(address)) {
        assertThat(page.statusCode()).as(there).isEqualTo(200);
        assertThat(registers.contains("\"" + address + "\"")).as("a link to " + address).isFalse();
      } else if (page.statusCode() == 200 && page.body().startsWith("<!DOCTYPE html>")) {
        assertThat(byTitle.put(title(page.body()), address)).as(address).isNull();
        assertThat(registers.contains("\"" + address + "\"")).as("a link to " + address).isTrue();
      }
    }
    assertThat(byTitle).hasSizeGreaterThan(40);
  }

  private static String title(String page) {
    return page.replaceAll("(?s).*?<title>(.*?)</title>.*", "$1");
  }

  @Test
  void whatIsAboutAWholeStreamStandsOnTheOnePageOfThat() {
    var charity = http.page("/registers/market/GB-CHC-1074546?asAt=" + last);
    assertThat(charity.statusCode()).isEqualTo(308);
    assertThat(charity.headers().firstValue("Location"))
        .contains("/registers/organisations/GB-CHC-1074546?asAt=" + last);
    assertThat(body("/registers/organisations/GB-CHC-1074546"))
        .contains("<h2 id=\"market\">In the market</h2>", "Value of its agreements as signed")
        .containsOnlyOnce("<dt>Income in a year</dt>");
    assertThat(body("/registers/market"))
        .contains("\"/registers/organisations/GB-CHC-1074546\"")
        .doesNotContain("\"/registers/market/GB-CHC-1074546\"");
    assertThat(views().stream().flatMap(view -> view.replays().stream()))
        .as("the page of a stream")
        .doesNotHaveDuplicates();
  }

  @Test
  void everythingIsFoundFromAToZByItsNameAndByOtherWords() {
    assertThat(body("/registers?asAt=" + last))
        .contains("<h3 id=\"a-to-z-p\">P</h3>", "href=\"#a-to-z-p\"")
        .contains("Pledges: see <a href=\"/registers/commitments?asAt=" + last + "\">Promises</a>")
        .contains("<li><a href=\"/receipts\">Check a receipt</a></li>");
  }

  @Test
  void aListIsFilteredByWhatItsViewOffersAndByNothingElse() {
    assertThat(body("/registers/commitments?state=MISSED")).contains(">1</span></h1>");
    assertThat(body("/registers/commitments?state=DECLINED")).contains(">0 of 1</span></h1>");
    assertThat(http.page("/registers/commitments?colour=red").statusCode()).isEqualTo(422);
    assertThat(http.page("/registers/nothing").statusCode()).isEqualTo(404);
    assertThat(http.page("/registers/timeline").statusCode()).isEqualTo(404);
    assertThat(http.page("/registers/commitments/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongValueInAFilterIsSaidAtItsFieldAndNothingThatWasTypedIsLost() {
    var answer = http.page("/registers/commitments?by=BXI&state=MISSED&due-from=31%2F04%2F2025");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("<title>Error: ", "govuk-error-summary", "href=\"#f-due-from\"")
        .contains("<option value=\"MISSED\" selected=\"selected\">", "value=\"BXI\"")
        .containsPattern("<input[^>]* id=\"f-due-from\"[^>]*>")
        .doesNotContain("Something went wrong");
    String field = answer.body().replaceAll("(?s).*(<input[^>]* id=\"f-due-from\"[^>]*>).*", "$1");
    assertThat(field)
        .contains("value=\"31/04/2025\"")
        .containsPattern("aria-describedby=\"[^\"]*f-due-from-error");
    assertThat(answer.body()).contains("id=\"f-due-from-error\"");
  }

  @Test
  void aFilterWithFewValuesIsAChoiceOfThem() {
    assertThat(body("/registers/commitments"))
        .contains(
            "id=\"f-state\" name=\"state\"", "<option value=\"EVIDENCE_SHOWN\">Evidence shown")
        .contains("id=\"f-missed\" name=\"missed\"", "<option value=\"no\">No", "Any</option>");
    assertThat(body("/registers/commitments?state=MISSED"))
        .contains("<option value=\"MISSED\" selected=\"selected\">", "Show all");
    assertThat(http.page("/registers/commitments?state=GONE").statusCode()).isEqualTo(422);
    assertThat(http.page("/api/commitments?missed=perhaps").statusCode()).isEqualTo(422);
  }

  /** Board meetings can be narrowed by one thing only that rows alone say. */
  @Test
  void aFilterOffersEachChoiceOnceAndHasOneSelected() {
    Document page =
        Jsoup.parse(body("/registers/board-meetings?establishment=HYI&held=yes&sort=on"));
    assertThat(page.select("select[name]").eachAttr("name"))
        .containsExactly("establishment", "held", "sort");
    assertThat(page.select("select"))
        .allSatisfy(select -> {
          assertThat(select.select("option").eachAttr("value")).doesNotHaveDuplicates();
          assertThat(select.select("option[selected]")).hasSize(1);
        });
  }

  @Test
  void whatIsSaidIsSearchedFor() {
    assertThat(body("/registers/commitments?q=TUESDAY")).contains(">1</span></h1>");
    assertThat(body("/registers/commitments?q=Wednesday")).contains(">0 of 1</span></h1>");
    assertThat(body("/registers/commitments?q=%25")).contains(">0 of 1</span></h1>");
  }

  @Test
  void aCommitmentIsHeadedByWhoPromisedWhatToWhomAndForWhen() {
    assertThat(body("/registers/commitments"))
        .contains("promised", "for 31 March 2027: A room on Tuesdays", "Missed: it fell due");
  }

  @Test
  void aListCanBeHadAsATableAndInOtherOrders() {
    assertThat(body("/registers/commitments?show=table"))
        .contains("<th scope=\"row\">", "aria-sort=\"none\"", "sort=due", "Show as rows")
        .doesNotContain("class=\"cards\"");
    assertThat(body("/registers/commitments?show=table&sort=due"))
        .contains("aria-sort=\"ascending\"", "sort=-due");
    assertThat(body("/registers/commitments?show=table&sort=-due"))
        .contains("aria-sort=\"descending\"");
    assertThat(http.page("/registers/commitments?sort=colour").statusCode()).isEqualTo(422);
    assertThat(http.page("/registers/commitments?show=nothing").statusCode()).isEqualTo(422);
  }

  @Test
  void anotherOrderGoesOnFromPageToPageWithoutLosingOrDoublingARow() {
    View<?> breaches = context.getBean(ViewCatalogue.class).find("due").orElseThrow();
    for (boolean descending : List.of(false, true)) {
      List<String> whole = keys(breaches, new Sort("kind", descending), 100);
      assertThat(keys(breaches, new Sort("kind", descending), 1)).isEqualTo(whole);
      assertThat(whole).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }
    assertThat(keys(breaches, new Sort("kind", true), 100))
        .isEqualTo(keys(breaches, new Sort("kind", false), 100).reversed());
  }

  private static <V> List<String> keys(View<V> view, Sort sort, int limit) {
    var asAt = context.getBean(PointInTimeResolver.class).resolve(null).asAt();
    List<String> keys = new ArrayList<>();
    String after = null;
    do {
      var page =
          context
              .getBean(ViewReader.class)
              .list(AUDITOR, view, asAt, List.of(), sort, after, limit);
      page.rows().forEach(row -> keys.add(row.key()));
      after = page.next();
    } while (after != null);
    return keys;
  }

  @Test
  void theMarketSaysWhatEachShareIsOf() {
    assertThat(body("/market?asAt=" + last))
        .contains("Of the money", "that agreements are worth, as signed", "per cent")
        .contains("Terms under two years", "Claims abandoned", "Funding that ends within 6 months")
        .contains("As at", "See this page as it was on another date")
        .doesNotContain("null", "<script", "style=\"");
    assertThat(http.json("/api/market-shares").at("/terms/claimsAbandoned").asInt()).isEqualTo(2);
  }

  @Test
  void eachFigureOfTheMarketOpensTheRowsThatItCounts() {
    JsonNode figures = http.json("/api/market-shares").at("/figures");

    assertThat(figures.size()).isGreaterThan(20);
    for (JsonNode figure : figures) {
      StringBuilder address = new StringBuilder("?limit=200");
      figure
          .path("filters")
          .forEachEntry((name, value) ->
              address.append('&').append(name).append('=').append(value.asString()));
      String view = figure.path("view").asString();
      assertThat(http.json("/api/" + view + address).path("items").size())
          .as(figure.path("name").asString())
          .isEqualTo(figure.path("count").asInt());
    }
    Matcher links =
        Pattern.compile("<td data-label=\"[A-Z][a-z ]+\"><a href=\"([^\"]+)\">[^<]+</a></td>")
            .matcher(body("/market"));
    assertThat(links.results().map(link -> link.group(1)).distinct())
        .hasSizeGreaterThan(15)
        .allSatisfy(address -> assertThat(body(address.replace("&amp;", "&"))).contains("<h1"));
  }

  @Test
  void anAuditorsPageIsAPageToo() {
    assertThat(body("/reading-log")).startsWith("<!DOCTYPE html>").contains("<h1>Reading log</h1>");
  }

  @Test
  void pagesLeadOnceToWhatTheirWordsMean() {
    String help = http.page("/help").body();
    for (String page : List.of("/prisons/HYI", "/registers/breaches", "/oversight")) {
      String body = body(page);
      assertThat(body).as(page).containsOnlyOnce("What these words mean");
      assertThat(Pattern.compile("\"/help#([a-z-]+)\"").matcher(body).results())
          .hasSize(8)
          .allSatisfy(link -> assertThat(help).contains("<h2 id=\"" + link.group(1) + "\">"));
    }
  }

  @Test
  void aRowShowsItsHistoryAndWhatItIsAbout() {
    String key = "00000000-0000-4000-8000-000000000002";
    assertThat(body("/registers/commitments/" + key))
        .contains("What happened", "<ol role=\"list\"", "Replay how it came about")
        .contains("All details", "/api/commitments/" + key);
  }

  @Test
  void aBoardAnInspectionAndAnyMatterArePrintedWithTheirPointAndHowToCheckThem()
      throws IOException {
    assertThat(printed("/registers/boards", "Board’s pack: "))
        .contains("Since the board last met", "How it stands", "What happened");
    assertThat(printed("/registers/inspections", "Inspection report: "))
        .contains("The first 1 entries", "Findings")
        .doesNotContain("Draft.");
    assertThat(printed("/registers/inspection-workspaces", "Inspection report as it stands: "))
        .contains("Evidence");
    assertThat(printed("/registers/commitments", "Written account: ")).contains("What happened");
  }

  @Test
  void whatNobodySeesOnAPageIsNotPrinted() {
    String draft = first("/registers/inspection-workspaces") + "/paper.pdf";

    assertThat(http.page(draft).statusCode()).isEqualTo(200);
    assertThat(http.with(null).page(draft).statusCode()).isEqualTo(404);
    assertThat(http.page("/registers/boards/nothing/paper.pdf").statusCode()).isEqualTo(404);
    assertThat(http.page(draft + "?type=x").statusCode()).isEqualTo(422);
  }

  /** The first row of a register as a document, read out. */
  private static String printed(String register, String title) throws IOException {
    String page = first(register);
    assertThat(body(page)).contains(page + "/paper.pdf");
    String text = ReadPdf.text(http.bytes(page + "/paper.pdf?asAt=" + last));
    assertThat(text)
        .startsWith(title)
        .contains("How to check this", "/evidence?stream=")
        .doesNotContain("null", "#");
    return text;
  }

  private static String first(String register) {
    Matcher row = Pattern.compile("href=\"(" + register + "/[^\"?#]+)").matcher(body(register));
    assertThat(row.find()).as(register).isTrue();
    return row.group(1);
  }

  private static String body(String address) {
    var answer = http.page(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }
}
