package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.Direction;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.ReportingInterval;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What somebody reads who has chosen Welsh. */
@Tag("server")
class WelshPagesTest {

  private static final List<String> READ_OUT = List.of("aria-label", "title", "placeholder");

  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(History.everything());
    ledger.append(
        StreamId.parse("outcome/00000000-0000-4000-8000-000000000001"), "2016-07-01", agreed());
    context = ledger.start();
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  private static OutcomeAgreed agreed() {
    LocalDate day = LocalDate.parse("2016-12-31");
    return new OutcomeAgreed(
        new OutcomeTerms(
            new EstablishmentCode("HYI"),
            new FrameworkId("tool"),
            "course",
            new Figure("80"),
            null,
            day,
            List.of()),
        new MeasureTerms(
            "Recommendations on course",
            MeasureUnit.PERCENT,
            Direction.HIGHER,
            null,
            List.of(),
            ReportingInterval.YEAR),
        new Comparability(PartialDate.parse("2016"), null, null),
        day,
        null);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?lang=cy",
        "/?asAt=3&lang=cy",
        "/prisons/HYI?lang=cy",
        "/prisons/CYI?order=RECORDED&lang=cy",
        "/prisons/HYI?asAt=3&lang=cy",
        "/prisons/HYI?from=2016&to=Mehefin+2016&by=REGISTRAR&which=FIRST_HAND&lang=cy",
        "/prisons/HYI?from=gynt&by=nobody&lang=cy",
        "/prisons/HYI?asAt=1990-01-01&lang=cy",
      })
  void aPageInWelshHasNoEnglishButTheRecordsOwnWords(String address) {
    Document page = Jsoup.parse(http.page(address).body());
    assertThat(page.select("html").attr("lang")).isEqualTo("cy");
    assertThat(page.select("main").attr("lang")).as(page.title()).isEmpty();
    List<Pattern> english = english();
    assertThat(inWelsh(page))
        .hasSizeGreaterThan(30)
        .noneMatch(text -> english.stream().anyMatch(words -> words.matcher(text).matches()))
        .map(WelshPagesTest::unquoted)
        .noneMatch(text -> text.matches("(?i).*\\b(the|of|and|was|were|this|recorded|entry)\\b.*"));
  }

  /** A text without the words of the record that it explains, and without addresses. */
  private static String unquoted(String text) {
    return text.replaceAll("“[^”]*”|https?://\\S+", "");
  }

  /** Every English message that the Welsh says in other words, with anything for its values. */
  private static List<Pattern> english() {
    ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT);
    ResourceBundle welsh = ResourceBundle.getBundle("messages", Locale.of("cy"));
    List<Pattern> patterns = new ArrayList<>();
    for (String key : english.keySet()) {
      String words = english.getString(key);
      if (!words.equals(welsh.getString(key))) {
        patterns.add(
            Pattern.compile("\\Q" + words.replaceAll("\\{[0-9]}", "\\\\E.+\\\\Q") + "\\E"));
      }
    }
    return patterns;
  }

  private static Set<String> inWelsh(Document page) {
    page.select("[lang]:not(html):not([lang=cy])").remove();
    Set<String> texts = new TreeSet<>();
    page.stream()
        .forEach(element -> {
          element.textNodes().stream().map(TextNode::text).map(String::strip).forEach(texts::add);
          READ_OUT.stream().map(element::attr).forEach(texts::add);
        });
    texts.remove("");
    return texts;
  }

  @Test
  void aPageSaysWhichLanguageItIsInAndOffersTheOther() {
    HttpResponse<String> english = http.page("/prisons/HYI?from=2016&order=RECORDED");
    Document page = Jsoup.parse(english.body());
    assertThat(english.headers().firstValue("Content-Language")).contains("en-GB");
    assertThat(english.headers().allValues("Vary")).contains("Cookie");
    Elements choice = page.select("header a[hreflang=cy]");
    assertThat(choice.text()).isEqualTo("Cymraeg");
    assertThat(choice.attr("lang")).isEqualTo("cy");
    assertThat(choice.attr("href")).isEqualTo("/prisons/HYI?from=2016&lang=cy&order=RECORDED");
    assertThat(page.select("head link[hreflang]").eachAttr("hreflang"))
        .containsExactlyInAnyOrder("en-GB", "cy");

    HttpResponse<String> welsh = http.page(choice.attr("href"));
    assertThat(welsh.headers().firstValue("Content-Language")).contains("cy");
    Document there = Jsoup.parse(welsh.body());
    assertThat(there.title()).contains("Carchardai", "o 2016", "trefn: ");
    assertThat(there.select("header a[hreflang=en-GB]").attr("href"))
        .isEqualTo("/prisons/HYI?from=2016&lang=en&order=RECORDED");
  }

  @Test
  void theTimelineIsInWelshAndTheRecordInEnglishThatIsMarkedAsSuch() {
    Document page = Jsoup.parse(http.page("/prisons/HYI?lang=cy").body());
    assertThat(page.select("main h2").eachText()).contains("Beth ddigwyddodd", "Cau’r carchar");
    assertThat(page.select("h3.c-month").eachText()).contains("Mehefin 2016");
    assertThat(page.select(".c-asked p:first-of-type").text())
        .matches("[0-9]+ [gc]h?ofnod am y carchar hwn neu’n ei enwi, y diweddaraf yn gyntaf[.]");
    assertThat(page.select("main").text()).contains("Cedwir y cofnod yn Saesneg");
    assertThat(page.select("p.c-said"))
        .isNotEmpty()
        .allMatch(said -> said.attr("lang").equals("en-GB"));
  }

  @Test
  void theOutcomesOfAPrisonAreInEnglishThatIsMarkedAsSuchOnAPageInWelshAlone() {
    assertThat(outcomes("/prisons/HYI?lang=cy").attr("lang")).isEqualTo("en-GB");
    assertThat(outcomes("/prisons/HYI?lang=en").hasAttr("lang")).isFalse();
  }

  private static Element outcomes(String address) {
    Document page = Jsoup.parse(http.page(address).body());
    return page.expectFirst("section[aria-labelledby=outcomes]");
  }

  @ParameterizedTest
  @CsvSource({
    "/prisons?lang=cy, Prisons",
    "/help?lang=cy, How to read this record",
    "/closures/00000000-0000-4000-8000-000000000001?lang=cy, Closure of Holloway",
    "/nothing?lang=cy, Not Found",
  })
  void aPageThatIsInEnglishOnlySaysSoInWelshAndWorks(String address, String heading) {
    Document page = Jsoup.parse(http.page(address).body());
    assertThat(page.select("html").attr("lang")).isEqualTo("cy");
    assertThat(page.select("main").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("title").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("main h1").text()).startsWith(heading);
    assertThat(page.select(".govuk-inset-text").text())
        .startsWith("Dim ond yn Saesneg y mae’r dudalen hon ar gael.");
    assertThat(page.select(".govuk-inset-text a[hreflang]").attr("href"))
        .isEqualTo(address.replace("lang=cy", "lang=en"));
    assertThat(page.select("header").text()).contains("Carchardai", "Addewidion");
    assertThat(page.select("header a[hreflang]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?lang=fr", "/?lang=", "/?lang=CY", "/?lang=%3Cscript%3E"})
  void anUnknownLanguageIsEnglishWhateverWasChosenBefore(String address) {
    String answer = http.raw("GET", address, "Accept: text/html", "Cookie: candour_language=cy");
    assertThat(answer)
        .contains("<html lang=\"en-GB\"", "A public record of prison reform")
        .doesNotContain("Set-Cookie", "<script>");
  }

  @Test
  void whoeverChoosesWelshIsRememberedAndWhoeverChoosesEnglishIsForgotten() {
    assertThat(http.page("/prisons").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(http.page("/?lang=en").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(http.page("/?lang=cy").headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("candour_language=cy;")
        .contains("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
    String kept = "Cookie: candour_language=cy";
    assertThat(http.raw("GET", "/", "Accept: text/html", kept))
        .contains("<html lang=\"cy\"", "Cofnod cyhoeddus o ddiwygio carchardai")
        .doesNotContain("Set-Cookie");
    assertThat(http.raw("GET", "/?lang=en", "Accept: text/html", kept))
        .contains("<html lang=\"en-GB\"", "Set-Cookie: candour_language=;", "Max-Age=0");
  }

  /** Programs read one language, and what they ask for wrongly is refused as ever. */
  @Test
  void onlyPagesHaveLanguages() {
    assertThat(http.get("/api/timeline?lang=cy").statusCode()).isEqualTo(422);
    assertThat(http.raw("GET", "/api/timeline", "Cookie: candour_language=cy"))
        .doesNotContain("Vary: Cookie");
    assertThat(http.page("/?lang=cy&lang=en").statusCode()).isEqualTo(422);
  }

  @Test
  void aDateThatCannotBeReadIsPutRightInWelshAndOneInWelshIsRead() {
    Document wrong = Jsoup.parse(http.page("/prisons/HYI?from=gynt&lang=cy").body());
    assertThat(wrong.select(".govuk-error-summary").text())
        .isEqualTo("Mae problem Rhowch ddyddiad go iawn, fel 5 Medi 2013, Medi 2013 neu 2013");
    assertThat(wrong.select("#t-from").attr("value")).isEqualTo("gynt");
    Document read = Jsoup.parse(http.page("/prisons/HYI?from=Mehefin+2016&lang=cy").body());
    assertThat(read.select(".govuk-error-summary")).isEmpty();
    assertThat(read.select(".c-asked p:first-of-type").text()).contains("allan o");
  }
}
