package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class PagesTest {

  private static final String HOLLOWAY = "/closures/" + History.HOLLOWAY_CLOSURE;
  private static final String CANTERBURY = "/closures/" + History.CANTERBURY_CLOSURE;

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(History.everything());
    context = ledger.start();
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                                                   | A public record of prison reform
          /new                                                                | What is new
          /new?since=2&about=establishment/HYI                                | What is new
          /prisons?q=hollow&state=CLOSED                                      | Prisons
          /prisons                                                            | Prisons
          /market                                                             | The market
          /registers                                                          | Registers
          /registers/developments                                             | Developments
          /registers/developments/00000000-0000-4000-8000-000000000003        | Berwyn
          /receipts                                                           | Check a receipt
          /follow                                                             | Follow: All entries
          /follow?establishment=HYI                                           | Follow: Holloway
          /follow?list=closures                                               | Follow: Closures
          /help                                                               | How to read this record, and check it
          /help?asAt=1                                                        | How to read this record, and check it
          /accessibility                                                      | Accessibility statement
          /privacy                                                            | Privacy
          /cookies                                                            | Cookies
          /prisons/HYI                                                        | Holloway
          /prisons/CYI?from=2013&to=2013-03&type=closure.order-made           | Canterbury
          /closures                                                           | Closures
          /closures?state=RESCINDED                                           | Closures
          /closures/00000000-0000-4000-8000-000000000001                      | Closure of Holloway
          /closures/00000000-0000-4000-8000-000000000002                      | Closure of Canterbury
          """)
  void everyPageIsWholeAndSafe(String address, String heading) {
    HttpResponse<String> page = http.page(address);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>")
        .contains(
            "<html lang=\"en-GB\" class=\"govuk-template\">",
            "Skip to main content",
            "Independent",
            "not an official government")
        .doesNotContain("Demonstration")
        .contains("<h1>" + heading, "</html>")
        .doesNotContain("style=\"", " th:", "null");
    assertThat(page.body().replace("<script src=\"/notices.js\" defer></script>", ""))
        .doesNotContain("<script");
    assertThat(text(page.body())).doesNotContainPattern("\\b(Optional|\\w+\\[\\w+=)");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  /** What a person reads: no value of Java's may have slipped into it. */
  private static String text(String page) {
    return page.replaceAll("<[^>]*>", " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/prisons/HYI",
        "/closures/00000000-0000-4000-8000-000000000001?asAt=3",
        "/receipts",
        "/nothing"
      })
  void everyLinkOfTheNavigationLeadsToAPage(String address) {
    String header = between(body(address), "<header class=\"c-head\">", "</header>");
    Map<String, String> titles = new TreeMap<>();
    Matcher link =
        Pattern.compile("<a[^>]* href=\"([^\"]*)\"[^>]*>(?:<strong[^>]*>)?([^<]+)<")
            .matcher(header);
    while (link.find()) {
      assertThat(link.group(1)).as(link.group(2)).startsWith("/");
      HttpResponse<String> page = http.page(link.group(1).replace("&amp;", "&"));
      assertThat(page.statusCode()).as(link.group(2)).isEqualTo(200);
      titles.put(link.group(2), title(page.body()).replaceFirst(" *[,–].*", ""));
    }
    assertThat(titles)
        .containsEntry("Candour", "A public record of prison reform")
        .containsEntry("Prisons", "Prisons")
        .containsEntry("Boards", "Boards")
        .containsEntry("Promises", "Promises")
        .containsEntry("Inspections", "Inspections")
        .containsEntry("Market", "The market")
        .containsEntry("All registers", "Registers");
  }

  @Test
  void whereNobodyIsNamedToTellOfAWeaknessThereIsNoSuchFile() {
    assertThat(http.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void aTitleSaysThePointInTime() {
    assertThat(title(body("/closures"))).isEqualTo("Closures – Candour");
    assertThat(title(body("/prisons/HYI?asAt=1")))
        .isEqualTo("Holloway – Prisons, as at 4 June 2026, 9:01am, entry 1 – Candour");
    assertThat(title(body("/prisons?asAt=2020-01-01T10:00")))
        .isEqualTo("Prisons, as at a time before the first entry – Candour");
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }

  private static String title(String page) {
    return between(page, "<title>", "</title>");
  }

  @Test
  void everyEntryHasAPageAtItsOwnPoint() {
    for (long i = 0; i < ledger.size(); i++) {
      assertThat(body("/entries/" + i + "?asAt=" + i))
          .contains("Entry " + i + " of Candour", "<h1 class=\"c-entry\">", "Download the receipt")
          .contains(" (entry " + i + "), as at ");
    }
  }

  @Test
  void theListsHaveAtEveryPointWhatWasRecordedUntilThen() {
    Set<StreamId> named = new HashSet<>();
    int at = 0;
    for (Draft draft : History.everything()) {
      named.add(draft.stream());
      named.addAll(draft.event().concerns());
      assertThat(body("/prisons?asAt=" + at)).contains(allOf("establishment", named, "prison"));
      assertThat(body("/closures?asAt=" + at)).contains(allOf("closure", named, "closure"));
      at++;
    }
  }

  private static String allOf(String type, Set<StreamId> named, String what) {
    long count = named.stream().filter(stream -> stream.type().equals(type)).count();
    return count == 0 ? "No " + what + "s" : ">" + count + "</span></h1>";
  }

  @Test
  void everyStepOfAReplaySaysWhichItIs() {
    for (int at = 0; at < 15; at++) {
      String address = "/streams/closure/" + History.CANTERBURY_CLOSURE + "/replay?at=" + at;
      assertThat(body(address))
          .contains("<title>How the closure of Canterbury was decided, step " + (at + 1) + " – ")
          .contains("Step " + (at + 1) + " of ")
          .contains("Back to Closure of Canterbury");
    }
  }

  @Test
  void theListOfPrisonsSaysTheirState() {
    assertThat(body("/prisons")).contains("Holloway", "Canterbury", "Closed", ">3</span></h1>");
    assertThat(body("/prisons?q=hollow"))
        .contains(">1 of 3</span></h1>")
        .doesNotContain("Canterbury");
  }

  @Test
  void aFilterThatCannotBeReadIsPutRightOnThePage() {
    assertThat(http.page("/prisons?state=GONE&q=hollow").statusCode()).isEqualTo(422);
    assertThat(body("/prisons?state=GONE&q=hollow"))
        .contains("<title>Error: Prisons, ", "There is a problem", "href=\"#f-state\"")
        .contains("Select one of the choices for “State”", "value=\"hollow\"")
        .doesNotContain("<th scope=\"row\">");
  }

  @Test
  void aSearchFindsByNameCodeNumberAndWordsHoweverTheyAreTyped() {
    String prison = "<a href=\"/prisons/HYI\"><bdi>Holloway</bdi></a>";
    for (String q :
        List.of("holloway", "HYI", "HOLLO%20", "h%C3%B5llow%C3%A1y", "hollo%CC%84way")) {
      assertThat(body("/search?q=" + q)).contains("<li>" + prison).doesNotContain("Canterbury");
    }
    assertThat(body("/search?q=holoway")).contains("with a name like this", "<li>" + prison);
    assertThat(body("/search?q=entry+1")).contains("<a href=\"/entries/1\">Entry 1</a>");
    assertThat(body("/search?q=999")).doesNotContain("Entry 999");
    assertThat(body("/search?q=zebra")).contains("Nothing that you may see has these words");
    assertThat(body("/search?q=chancellors+closures")).contains("href=\"/entries/1\"");
    assertThat(body("/search?q=chancellor+holloway")).contains("href=\"/entries/1\"");
    assertThat(body("/search?q=chancellor&asAt=0")).doesNotContain("/entries/1");
    assertThat(body("/search?q=chancellor&asAt=1")).contains("href=\"/entries/1?asAt=1\"");
    assertThat(body("/search?q=%27%20%7C%20%3A*%20%26%20%21")).contains("Nothing that you may see");
    assertThat(body("/search")).contains("<h1>Search</h1>").doesNotContain("Nothing that you may");
    assertThat(http.json("/api/search?q=holloway").at("/item/found/0").asString())
        .isEqualTo("establishment/HYI");
    assertThat(http.json("/api/search?q=holloway&limit=2").at("/item/entries").size()).isEqualTo(2);
  }

  @Test
  void aPageBeforeItsMatterBeganSaysSoAndLeadsToItsFirstEntry() {
    HttpResponse<String> page = http.page(HOLLOWAY + "?asAt=0");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Nothing had been recorded about this closure by then</h1>")
        .contains("href=\"" + HOLLOWAY + "?asAt=1\"", "href=\"" + HOLLOWAY + "\"")
        .doesNotContain(">Earlier<", "Holloway");
    assertThat(body(HOLLOWAY + "?asAt=1")).doesNotContain(">Earlier<");
    assertThat(body(HOLLOWAY + "?asAt=2")).contains(">Earlier<");
    assertThat(http.page("/closures/00000000-0000-4000-8000-00000000000f?asAt=1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatAListIsNarrowedToIsSaidAndCanBeTakenAway() {
    assertThat(body("/closures?establishment=HYI&state=COMPLETED"))
        .contains("<title>Closures, Prison: Holloway, State: Completed – Candour</title>")
        .contains("href=\"/closures?establishment=HYI\"", "href=\"/closures?state=COMPLETED\"")
        .contains("<option value=\"HYI\" selected=\"selected\">Holloway</option>")
        .contains("<option value=\"CYI\">Canterbury</option>");
  }

  @Test
  void theFrontPageSaysWhatThisIsAndLeadsToPrisonsClosuresFailuresAndPromises() {
    assertThat(body("/"))
        .contains("Nothing that was recorded is ever changed or deleted", "<b>3</b> <span>prisons<")
        .contains("href=\"/prisons\"", "href=\"/closures\"")
        .contains("href=\"/registers/failures\"", "href=\"/registers/commitments\"")
        .doesNotContain("My desk");
    assertThat(body("/new?since=" + (ledger.size() - 1)))
        .contains("What was recorded from entry " + (ledger.size() - 1) + " on")
        .contains("href=\"/entries/" + (ledger.size() - 1) + "\"")
        .doesNotContain("href=\"/entries/" + (ledger.size() - 2) + "\"");
    assertThat(http.page("/new?since=never").statusCode()).isEqualTo(422);
    assertThat(http.page("/desk").headers().firstValue("Location").orElseThrow()).endsWith("/");
  }

  @Test
  void aPrisonShowsItsTimelineWithWhoAndWhenAndWhy() {
    assertThat(body("/prisons/HYI"))
        .contains("<strong>7 entries</strong>", "<ol role=\"list\"")
        .contains("Chancellor of the Exchequer announced the closure of </bdi><bdi>Holloway</bdi>")
        .contains("25 November 2015", "4 June 2026, 9:01am", "By <bdi>Registrar</bdi>")
        .contains("Hansard, Parliament (high confidence)")
        .contains("Full closure: completed", "announced on 25 November 2015", "205 days’ notice")
        .contains(
            "<dt>Code</dt>", "Replay how it came about", "/evidence?stream=establishment%2FHYI")
        .contains("href=\"/entries/1\"");
    assertThat(body("/prisons/HYI?type=closure.announced")).contains("1 of 7 entries");
  }

  @Test
  void aTimelineComesAsItHappenedOrAsItWasRecordedByMonths() {
    assertThat(between(body("/prisons/HYI"), "<h3", "</main>"))
        .containsSubsequence("July 2016", "Day not known", "June 2016", "17 June", "November 2015");
    assertThat(body("/prisons/HYI?order=RECORDED"))
        .contains("<strong>As it was recorded</strong>", ">June 2026</h3>", "4 June, 9:")
        .contains("Happened on 25 November 2015");
    assertThat(body("/prisons/HYI"))
        .contains("10 years later", "<svg width=\"100%\"", "href=\"#e1\"")
        .contains("<optgroup label=\"Closure\">", "<option value=\"closure.announced\">")
        .doesNotContain("<option value=\"commitment.made\">");
  }

  @Test
  void aTimelineIsNarrowedByWhoRecordedItAndWhen() {
    assertThat(body("/prisons/HYI?by=REGISTRAR")).contains("7 of 7 entries");
    assertThat(body("/prisons/HYI?by=PARTNER")).contains("0 of 7 entries", "Nothing matches.");
    assertThat(body("/prisons/HYI?recorded-to=3/6/2026")).contains("0 of 7 entries");
    assertThat(body("/prisons/HYI?recorded-from=4/6/2026&recorded-to=2026")).contains("7 of 7");
    assertThat(body("/prisons/HYI?recorded-from=5/6/2026")).contains("0 of 7 entries");
  }

  @Test
  void aSentenceNamesThePrisonAndLeadsToItsPageFromElsewhere() {
    assertThat(body("/entries/1"))
        .contains("announced the closure of Holloway", "<dt>Concerns</dt>")
        .contains("<a href=\"/prisons/HYI\"><bdi>Holloway</bdi></a>");
    assertThat(body("/streams/closure/" + History.HOLLOWAY_CLOSURE + "/replay?at=0"))
        .contains("announced the closure of Holloway");
    assertThat(body(HOLLOWAY))
        .contains(
            "announced the closure of </bdi><a href=\"/prisons/HYI\"><bdi>Holloway</bdi></a>");
    assertThat(body("/entries/1?asAt=1"))
        .contains("<a href=\"/prisons/HYI?asAt=1\"><bdi>Holloway</bdi></a>");
  }

  @Test
  void aPageAsAtAPointSaysSoAndItsLinksKeepIt() {
    assertThat(body("/prisons/HYI?asAt=1"))
        .contains("As at 4 June 2026, 9:01am, entry 1 of " + (ledger.size() - 1) + ".")
        .contains("Later entries exist.", "Return to today", "href=\"/prisons/HYI\"")
        .contains("<strong>2 entries</strong>")
        .contains("href=\"/entries/1?asAt=1\"")
        .contains("Closure announced");
    assertThat(body("/prisons?asAt=2020-01-01T10:00")).contains("before the first entry");
  }

  @Test
  void aClosureShowsNoticeDutiesAndBothSidesOfAContestedFact() {
    assertThat(body(HOLLOWAY))
        .contains("205 days", "25 November 2015", "17 June 2016")
        .contains("Met", "Three months’ notice is given")
        .contains("July 2016", "Contested", "June 2016", "Hansard", "A newspaper gives June");
    assertThat(body(CANTERBURY))
        .contains("Breached", "unexplained, imported history", "80 days lay between")
        .contains("Undetermined", "SI 2013/555", "Special reasons", "Visits", "1 March 2013")
        .contains("Groups consulted", "Mitigations", "Exit plans", "Put off", "First planned for");
    assertThat(body("/closures"))
        .contains("<th scope=\"col\">Closure</th>", "Duties breached", "Closure of Holloway");
  }

  @Test
  void theEndsOfAReplayArePlainText() {
    String stream = "/streams/closure/" + History.HOLLOWAY_CLOSURE + "/replay";
    assertThat(body(stream + "?at=0")).contains("This is the first step", "No previous step");
    assertThat(body(stream)).contains("This is the last step", "No next step");
    assertThat(body(stream + "?at=2")).contains("What was not yet known", "Changed by");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /streams/closure/00000000-0000-4000-8000-000000000001/replay | How the closure of Holloway was decided
          /streams/establishment/CYI/replay?at=2 | How the record of Canterbury came about
          /streams/development/00000000-0000-4000-8000-000000000003/replay | How the development came about: Berwyn
          """)
  void aReplayIsHeadedByWhatItIsOf(String address, String heading) {
    assertThat(body(address))
        .contains("<h1><bdi>" + heading + "</bdi></h1>", "<title>" + heading + ", step ")
        .doesNotContain("Step 0");
  }

  @Test
  void anyTwoStepsAreCompared() {
    String stream = "/streams/closure/" + History.CANTERBURY_CLOSURE + "/replay";
    assertThat(body(stream + "?at=8&from=1"))
        .contains("What changed between step 2 and step 9", "compared with step 2")
        .contains("<option value=\"1\" selected=\"selected\">Step 2: ")
        .contains("Only what this step changed")
        .containsPattern("Entry [0-9]+</a>, *<a href=\"/entries/[0-9]+\">Entry ");
    assertThat(http.page(stream + "?at=3&from=3").statusCode()).isEqualTo(404);
    assertThat(http.page(stream + "?at=3&from=99").statusCode()).isEqualTo(404);
    assertThat(body(stream + "?at=8")).contains("Compare step 9 with", "What this step changed");
  }

  @Test
  void ofImportedHistoryIsNotSaidWhatWasKnown() {
    String stream = "/streams/closure/" + History.HOLLOWAY_CLOSURE + "/replay";
    assertThat(body(stream + "?at=0"))
        .contains("This history was written down on 4 June 2026 from the sources named.")
        .contains("What anybody knew at the time cannot be told from it.")
        .doesNotContain("all that is now on record");
  }

  @Test
  void aReplaySaysEveryValueInWords() {
    assertThat(body("/streams/closure/" + History.HOLLOWAY_CLOSURE + "/replay"))
        .contains("Announced on", "25 November 2015 (entry 1)", "Women’s estate", "Yes")
        .contains("July 2016 (entry 1): The estate is to be renewed")
        .contains("Three months’ notice is given", "205 days lay between")
        .contains("205 days, from 25 November 2015 until the last prisoners left (17 June 2016)")
        .contains("Planned on: July 2016 (entry 1), contested: June 2016 (entry 6).")
        .doesNotContain("{", "COMPLETED", "Sources", "Families");
    assertThat(body("/streams/closure/" + History.CANTERBURY_CLOSURE + "/replay?at=8"))
        .contains("Heard", "Staff", "Not heard", "Families")
        .doesNotContain("{", "&quot;", "NOT_ACCEPTED");
    assertThat(body("/streams/establishment/CYI/replay")).doesNotContain("{", "&quot;", "Sources");
  }

  @Test
  void anEntrySaysItsFieldsInWords() {
    assertThat(body("/entries/1")).contains("Planned on", "July 2016").doesNotContain("2016-07<");
    assertThat(body("/entries/6")).contains("Planned on", "June 2016").doesNotContain("plannedOn");
    for (long i = 0; i < ledger.size(); i++) {
      assertThat(body("/entries/" + i)).doesNotContain("{", "&quot;");
    }
  }

  @Test
  void whereAnotherPointIsChosenThePageSaysFromWhichOneSomebodyComes() {
    String asAt = "/as-at?to=%2Fprisons%2FHYI%3FasAt%3D3";
    assertThat(body(asAt))
        .contains("c-time--past", "href=\"/prisons/HYI?asAt=2\"", "href=\"/prisons/HYI\"")
        .doesNotContain("c-printed", "c-follow", "href=\"/as-at");
    assertThat(body("/as-at?to=%2Fprisons%2FHYI"))
        .contains("class=\"c-time\"")
        .doesNotContain("c-time--past", "c-printed", "c-follow", "notices.js");
    assertThat(body("/prisons/HYI")).contains("c-printed", "c-follow");
    assertThat(http.page("/as-at?to=%2Fprisons%2FHYI%3FasAt%3Dnever").statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsNotThereOrCannotBeHasAFriendlyPage() {
    assertThat(http.page("/nothing").statusCode()).isEqualTo(404);
    assertThat(body("/nothing")).startsWith("<!DOCTYPE html>");
    assertThat(body("/nothing")).contains("There is nothing at this address", "All prisons");
    assertThat(http.page("/prisons/ZZZ").statusCode()).isEqualTo(404);
    assertThat(http.page("/prisons/HYI?asAt=never").statusCode()).isEqualTo(422);
    assertThat(body("/prisons/HYI?asAt=99999")).contains("numbered from 0 to");
    assertThat(body("/prisons/HYI?from=x"))
        .contains(
            "There is a problem", "href=\"#t-from\"", "Enter a real date, like", "value=\"x\"")
        .contains("<strong>7 entries</strong>");
    assertThat(body("/prisons/HYI?from=June 2016&to=17/5/2016".replace(" ", "%20")))
        .contains("Enter a date that is not before 1 June 2016");
    assertThat(http.page("/closures/x").statusCode()).isEqualTo(404);
    assertThat(http.page("/prisons?state=GONE").statusCode()).isEqualTo(422);
  }

  @Test
  void theStyleSheetIsOurs() {
    assertThat(http.get("/style.css").body()).contains(":root");
  }

  private static String body(String address) {
    return http.page(address).body();
  }
}
