package org.candour.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.query.testing.Draft;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.View;
import org.candour.query.web.card.PresentationCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class FollowingTest {

  private static final StreamId BOARD = Party.ofBoard(History.HOLLOWAY).stream();
  private static final StreamId PROMISE =
      new StreamId("commitment", "00000000-0000-4000-8000-000000000077");

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(drafts());
    new LogSigner(ledger).sign();
    context = ledger.start(Map.of("candour.security-contact", "mailto:security@candour.test"));
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>(History.everything());
    drafts.add(
        Draft.entry(
            BOARD,
            "2026-01-10",
            new BoardConstituted(History.HOLLOWAY, new BoardComposition(List.of(), 1, 3, 3))));
    drafts.add(
        Draft.entry(
            BOARD,
            "2026-02-02",
            new MeetingCalled(LocalDate.parse("2026-07-01"), List.of(), List.of())));
    drafts.add(
        Draft.entry(
            PROMISE,
            "2026-02-03",
            new CommitmentOffered(
                CommitmentTermsBuilder.builder()
                    .by(new Party(History.HOLLOWAY.value()))
                    .to(new Party(History.CHARITY.value()))
                    .what("A room; with a window, and tea\u000b")
                    .due(LocalDate.parse("2026-09-30"))
                    .build(),
                null)));
    return drafts;
  }

  private static Feed feed(String address) {
    try {
      HttpResponse<String> answer = http.page(address);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/atom+xml");
      return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
    } catch (com.rometools.rome.io.FeedException e) {
      throw new AssertionError(address, e);
    }
  }

  private static String address(List<Link> links) {
    return links.getFirst().getHref().replaceFirst("http://[^/]+", "");
  }

  @Test
  void aPrisonsFeedTellsOfItsEntriesWithNamesAndLinksTheNewestFirst() {
    Feed feed = feed("/timeline.atom?establishment=CYI");

    assertThat(feed.getTitle()).isEqualTo("Canterbury – Candour");
    assertThat(address(feed.getAlternateLinks())).isEqualTo("/prisons/CYI");
    Entry ordered =
        feed.getEntries().stream()
            .filter(entry -> entry.getTitle().contains("Special reasons"))
            .findFirst()
            .orElseThrow();
    assertThat(feed.getEntries().stream().map(Entry::getTitle))
        .anyMatch(title -> title.contains("Canterbury"))
        .noneMatch(title -> title.contains("CYI"));
    assertThat(ordered.getContents().getFirst().getValue())
        .contains("Happened on 15 March 2013.", "Recorded on 4 June 2026");
    List<Entry> entries = feed.getEntries();
    assertThat(entries.stream().map(entry -> entry.getUpdated().toInstant()).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    String entry = address(entries.getFirst().getAlternateLinks());
    assertThat(entry).startsWith("/entries/");
    assertThat(http.page(entry).statusCode()).isEqualTo(200);
  }

  @Test
  void idsStayTheSameAndAreEachOfOneEntry() {
    List<String> ids =
        feed("/timeline.atom?establishment=CYI").getEntries().stream().map(Entry::getId).toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(feed("/timeline.atom").getEntries().stream().map(Entry::getId)).containsAll(ids);
    assertThat(feed("/timeline.atom?establishment=CYI").getId())
        .isEqualTo(feed("/timeline.atom?establishment=CYI").getId())
        .isNotEqualTo(feed("/timeline.atom").getId());
  }

  @Test
  void aSearchByAddressIsFollowedAsItIs() {
    Feed feed = feed("/timeline.atom?establishment=HYI&type=closure.announced");

    assertThat(feed.getEntries()).hasSize(1);
    assertThat(address(feed.getAlternateLinks())).isEqualTo("/prisons/HYI?type=closure.announced");
    assertThat(http.get("/timeline.atom?sings=1").statusCode()).isEqualTo(422);
    assertThat(http.get("/timeline.atom?after=*").statusCode()).isEqualTo(422);
  }

  @Test
  void whoeverAsksAgainWithoutNewEntriesIsToldSo() {
    String tag = http.page("/timeline.atom").headers().firstValue("ETag").orElseThrow();

    assertThat(http.raw("GET", "/timeline.atom", "If-None-Match: " + tag))
        .startsWith("HTTP/1.1 304");
    assertThat(http.raw("GET", "/timeline.atom", "If-None-Match: W/\"1\""))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aListIsAFeedOfTheRowsThatChangedLast() {
    Feed feed = feed("/closures.atom?state=COMPLETED");

    assertThat(address(feed.getAlternateLinks())).isEqualTo("/closures?state=COMPLETED");
    assertThat(feed.getEntries()).isNotEmpty();
    assertThat(feed.getEntries().stream().map(Entry::getTitle)).contains("Closure of Holloway");
    assertThat(feed("/registers/commitments.atom").getEntries()).hasSize(1);
    assertThat(feed("/registers/commitments.atom?q=nothing").getEntries()).isEmpty();
  }

  @Test
  void aBoardIsCalledByThePrisonThatItGoverns() {
    assertThat(feed("/timeline.atom?stream=" + BOARD).getTitle())
        .isEqualTo("The board of Holloway – Candour");
    assertThat(http.page("/follow?stream=" + BOARD).body())
        .contains("<h1>Follow: The board of Holloway</h1>");
  }

  @Test
  void aCalendarHoldsWhatFallsDueAndTheMeetingsOfTheBoard() {
    HttpResponse<String> answer = http.page("/calendar.ics?establishment=HYI");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    assertThat(unfolded(answer.body()))
        .contains(
            "DTSTART;VALUE=DATE:20260701",
            "SUMMARY:The board of Holloway meets",
            "DTSTART;VALUE=DATE:20260930",
            "SUMMARY:Promise due: ");
    assertThat(unfolded(http.page("/calendar.ics?organisation=" + History.CHARITY).body()))
        .contains("SUMMARY:Promise due: ")
        .doesNotContain("meets");
    assertThat(unfolded(http.page("/calendar.ics?board=HYI").body()))
        .contains("The board of Holloway meets", "Board to meet")
        .doesNotContain("Promise due");
  }

  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?establishment=HYI&board=HYI", "?organisation=/", "?asAt=1"})
  void aCalendarSaysWhatItNeeds(String wrong) {
    assertThat(http.get("/calendar.ics" + wrong).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /timeline.atom, false",
    "/prisons/HYI, /timeline.atom?establishment=HYI, true",
    "/prisons/HYI?type=closure.announced, /timeline.atom?establishment=HYI&amp;type=closure.announced, true",
    "/registers/boards/HYI, /timeline.atom?stream=board%2FHYI, true",
    "/closures?state=COMPLETED&page=1, /closures.atom?state=COMPLETED, false"
  })
  void aPageNamesWhatItCanBeFollowedBy(String address, String feed, boolean calendar) {
    String page = http.page(address).body();
    Matcher link =
        Pattern.compile(
                "<link rel=\"alternate\" type=\"application/atom[+]xml\"[^>]* href=\"([^\"]*)\"")
            .matcher(page);

    assertThat(link.find()).isTrue();
    assertThat(link.group(1)).isEqualTo(feed);
    assertThat(http.page(link.group(1).replace("&amp;", "&")).statusCode()).isEqualTo(200);
    assertThat(page.contains("type=\"text/calendar\"")).isEqualTo(calendar);
  }

  @Test
  void aPageOfThePastIsNotFollowed() {
    assertThat(http.page("/prisons/HYI?asAt=3").body())
        .doesNotContain("application/atom+xml", "text/calendar");
  }

  @Test
  void thePageSaysTheWaysAndLeadsBack() {
    assertThat(http.page("/follow?establishment=HYI").body())
        .contains("<h1>Follow: Holloway</h1>", "href=\"/prisons/HYI\"")
        .contains("/timeline.atom?establishment=HYI", "/calendar.ics?establishment=HYI");
    assertThat(http.page("/follow").body())
        .contains("<h1>Follow: All entries</h1>", "href=\"/new\"")
        .doesNotContain("calendar.ics");
  }

  @Test
  void aListLeadsToThePageOfItsWays() {
    assertThat(http.page("/closures?state=COMPLETED").body())
        .contains("href=\"/follow?list=closures&amp;state=COMPLETED\"");
    assertThat(http.page("/follow?list=closures&state=COMPLETED").body())
        .contains("<h1>Follow: Closures, ", ": Completed</h1>")
        .contains("href=\"/closures?state=COMPLETED\"", "/closures.atom?state=COMPLETED");
  }

  @Test
  void everyListIsFollowedAndAnythingElseIsRefused() {
    for (View<?> view : context.getBean(PresentationCatalogue.class).views()) {
      String address = "/follow?list=" + view.name();
      assertThat(http.page(address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(http.page("/follow?list=songs").statusCode()).isEqualTo(422);
    assertThat(http.page("/follow?list=timeline").statusCode()).isEqualTo(422);
    assertThat(http.page("/follow?list=closures&state=SUNG").statusCode()).isEqualTo(422);
  }

  @Test
  void whoFindsAWeaknessLearnsWhomToTell() {
    assertThat(http.page("/.well-known/security.txt").body())
        .startsWith("Contact: mailto:security@candour.test\nExpires: 20");
  }

  @Test
  void aBrowserIsToldHowManyEntriesAreNewSinceItsPageWasMade() throws Exception {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest ask =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + port
                        + "/follow/notices?establishment=CYI&since="
                        + ledger.size()))
            .header("Accept", "text/event-stream")
            .build();
    HttpClient client = HttpClient.newHttpClient();
    try {
      HttpResponse<Stream<String>> answer = client.send(ask, HttpResponse.BodyHandlers.ofLines());
      assertThat(answer.statusCode()).isEqualTo(200);
      ledger.append(
          History.CANTERBURY.stream(),
          "2018-01",
          new ReformStatusEnded(History.CANTERBURY, "Another trial ended"));
      assertThat(
              CompletableFuture.supplyAsync(
                      () -> answer.body().filter(line -> line.startsWith("data:")).findFirst())
                  .get(30, TimeUnit.SECONDS))
          .contains("data:1");
    } finally {
      client.shutdownNow();
    }
    assertThat(http.page("/follow/notices").statusCode()).isEqualTo(406);
  }
}
