package org.candour.ops.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.ops.standalone.Keyboard.button;
import static org.candour.ops.standalone.Keyboard.link;
import static org.candour.ops.standalone.Keyboard.press;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Signs in as each demonstration account, in a real browser and at a command line. */
@Tag("server")
class SignInTest {

  @TempDir private static Path directory;

  private static @Nullable StandaloneSystem candour;
  private static @Nullable Browser browser;
  private static Settings settings;

  @BeforeAll
  static void start() throws Exception {
    settings = FreePorts.with(directory.resolve("data"));
    candour = new StandaloneSystem(settings);
    candour.start(_ -> {}, () -> false);
    Optional<Path> chromium = Browser.executable();
    if (chromium.isPresent()) {
      browser = Browser.start(chromium.get());
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (candour != null) {
      candour.close();
    }
  }

  private static Browser browser() {
    Browser there = browser;
    assumeTrue(there != null, "There is no Chromium on this machine: ops/test says how to get one");
    return there;
  }

  private static String at(String path) {
    return settings.queryAddress().resolve(path).toString();
  }

  @TestFactory
  Stream<DynamicTest> each_account_signs_in_sees_what_is_its_own_and_is_told_why_not_the_rest() {
    Browser here = browser();
    return DemonstrationAccount.ALL.stream()
        .map(account -> DynamicTest.dynamicTest(account.name(), () -> goesRound(here, account)));
  }

  private static void goesRound(Browser here, DemonstrationAccount account) {
    try (BrowserContext window = here.window()) {
      Page page = window.newPage();
      page.navigate(at("/closures"));
      press(link(page, "Sign in"));
      Keyboard.signIn(page, account);
      assertThat(page).hasURL(at("/closures"));
      assertThat(page.locator("header")).containsText("Signed in: ");
      seesTheReadingLogOnlyAsAuditor(page, account);
      page.navigate(at("/"));
      press(button(page, "Sign out"));
      assertThat(page).hasURL(at("/"));
      assertThat(link(page, "Sign in")).isVisible();
      assertThat(page.locator("header")).not().containsText("Signed in");
    }
  }

  private static void seesTheReadingLogOnlyAsAuditor(Page page, DemonstrationAccount account) {
    Response log = page.navigate(at("/reading-log"));
    if (account.role() == Role.AUDITOR) {
      assertThat(log.status()).isEqualTo(200);
      assertThat(page.locator("h1")).hasText("Reading log");
    } else {
      assertThat(log.status()).isEqualTo(403);
      assertThat(page.locator("main")).containsText("The reading log is open only to auditors");
    }
  }

  @Test
  void whoeverIsRefusedMaySignInAndComesBack() {
    try (BrowserContext window = browser().window()) {
      Page page = window.newPage();
      Response refused = page.navigate(at("/reading-log?account=inspector"));
      assertThat(refused.status()).isEqualTo(401);
      assertThat(page.locator("main")).containsText("open only to auditors");
      press(
          page.locator("main").getByText("Sign in", new Locator.GetByTextOptions().setExact(true)));
      press(button(page, "Sign in as Auditor"));
      assertThat(page).hasURL(at("/reading-log?account=inspector"));
      assertThat(page.locator("h1")).hasText("Reading log");
    }
  }

  /** A browser as far as signing in needs one: it keeps cookies and goes where it is sent. */
  private static HttpResponse<String> visit(HttpClient http, HttpRequest.Builder request)
      throws Exception {
    return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder form(URI address, String fields) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  private static void signIn(HttpClient http) throws Exception {
    String page =
        visit(http, HttpRequest.newBuilder(URI.create(at("/sign-in?to=/closures")))).body();
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).as(page).isTrue();
    HttpResponse<String> back =
        visit(
            http,
            form(
                settings.signInAddress().resolve("/login"),
                "username=inspector&password=demo&_csrf=" + token.group(1)));
    assertThat(back.uri()).isEqualTo(URI.create(at("/closures")));
    assertThat(back.body()).contains("Signed in: Inspector");
  }

  @Test
  void aSessionBeginsWithTheSigningInAndIsNobodyElsesChoice() throws Exception {
    CookieManager cookies = new CookieManager();
    try (HttpClient http = client(cookies)) {
      visit(http, HttpRequest.newBuilder(URI.create(at("/sign-in?to=/"))));
      assertThat(names(cookies)).contains("candour_signing_in").doesNotContain("candour_session");
      HttpCookie planted = new HttpCookie("candour_session", "planted");
      planted.setPath("/");
      planted.setDomain("localhost.local");
      planted.setVersion(0);
      cookies.getCookieStore().add(URI.create(at("/")), planted);
      signIn(http);
      assertThat(names(cookies)).doesNotContain("candour_signing_in");
      assertThat(cookies.getCookieStore().getCookies())
          .filteredOn(cookie -> cookie.getName().equals("candour_session"))
          .singleElement()
          .satisfies(session -> assertThat(session.getValue()).isNotEqualTo("planted"));
    }
  }

  private static HttpClient client(CookieManager cookies) {
    return HttpClient.newBuilder()
        .cookieHandler(cookies)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private static List<String> names(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
  }

  @Test
  void aFormOfASessionThatDoesNotBringItsTokenIsRefused() throws Exception {
    try (HttpClient http = client(new CookieManager())) {
      signIn(http);
      for (String fields : List.of("", "_csrf=guessed")) {
        HttpResponse<String> page = visit(http, form(URI.create(at("/sign-out")), fields));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(403);
        assertThat(page.body()).contains("<h1", "Signed in: Inspector", "/style.css");
        HttpResponse<String> problem =
            http.send(form(URI.create(at("/sign-out")), fields).build(), BodyHandlers.ofString());
        assertThat(problem.statusCode()).isEqualTo(403);
        assertThat(problem.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(problem.body()).contains("urn:candour:problem:");
      }
      assertThat(visit(http, HttpRequest.newBuilder(URI.create(at("/")))).body())
          .as("nobody was signed out")
          .contains("Signed in: Inspector");
    }
  }

  @TestFactory
  Stream<DynamicTest> each_account_gets_a_token_in_one_request() {
    return DemonstrationAccount.ALL.stream()
        .map(account ->
            DynamicTest.dynamicTest(
                account.name(),
                () -> {
                  String token = Token.of(account, settings);
                  int expected = account.role() == Role.AUDITOR ? 200 : 403;
                  assertThat(Token.get(settings.queryAddress().resolve("/api/reading-log"), token))
                      .isEqualTo(expected);
                }));
  }

  @Test
  void aTokenIsGivenToNobodyWithAWrongSecret() throws Exception {
    assertThat(Token.request("inspector", "guess", settings).statusCode()).isEqualTo(401);
    assertThat(Token.request("nobody", "demo", settings).statusCode()).isEqualTo(401);
  }
}
