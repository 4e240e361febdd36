package org.candour.ops.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.candour.ops.standalone.Keyboard.button;
import static org.candour.ops.standalone.Keyboard.choose;
import static org.candour.ops.standalone.Keyboard.link;
import static org.candour.ops.standalone.Keyboard.press;
import static org.candour.ops.standalone.Keyboard.signIn;
import static org.candour.ops.standalone.Keyboard.text;
import static org.candour.ops.standalone.Keyboard.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candour.events.Role;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People record in a real browser, by keyboard alone and without JavaScript. */
@Tag("server")
class RecordingTest {

  private static final DemonstrationAccount PARTNER = account(Role.PARTNER);
  private static final DemonstrationAccount GOVERNOR = account(Role.EXECUTIVE_GOVERNOR);
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 11, 3);

  @TempDir private static Path directory;

  private static @Nullable StandaloneSystem candour;
  private static @Nullable Browser browser;
  private static Settings settings;

  private static DemonstrationAccount account(Role role) {
    return DemonstrationAccount.ALL.stream()
        .filter(account -> account.role() == role)
        .findFirst()
        .orElseThrow();
  }

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> chromium = Browser.executable();
    assumeTrue(chromium.isPresent(), "There is no Chromium on this machine");
    settings = FreePorts.with(directory.resolve("data"));
    candour = new StandaloneSystem(settings);
    candour.start(_ -> {}, () -> false);
    send(
        "register-establishment",
        "{\"establishment\":\"%s\",\"name\":\"Example Green (HMP)\",\"standing\":\"IN_USE\"}"
            .formatted(GOVERNOR.establishments().getFirst()));
    send(
        "register-organisation",
        "{\"organisation\":\"%s\",\"name\":\"Example Visits\",\"kind\":\"CHARITY\"}"
            .formatted(PARTNER.organisation()));
    browser = Browser.start(chromium.get());
  }

  private static void send(String command, String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String token =
          Token.of(
              DemonstrationAccount.ALL.stream()
                  .filter(account -> account.name().equals(DemonstrationAccount.REGISTRAR))
                  .findFirst()
                  .orElseThrow(),
              settings);
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(settings.commandAddress().resolve("/commands/" + command))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", command)
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
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

  private static BrowserContext window() {
    return Objects.requireNonNull(browser).windowWithoutScript();
  }

  private static String at(String path) {
    return settings.queryAddress().resolve(path).toString();
  }

  private static void find(Page page, String control, String words, String found) {
    type(page.locator("#" + control + "-find"), words);
    press(page.locator("#" + control + " button"));
    choose(page.locator("#" + control).getByLabel(found));
  }

  private static void open(Page page, String address) {
    await().until(() -> page.navigate(address).status() == 200);
  }

  private static String raise(Page page) {
    page.navigate(at("/record/raise-concern"));
    signIn(page, PARTNER);
    assertThat(page.locator("h1")).hasText("Raise a concern");
    press(button(page, "Continue"));
    assertThat(page).hasTitle(Pattern.compile("Error: Raise a concern.*"));
    assertThat(page.locator(".govuk-error-summary"))
        .containsText("Enter what it is about, in a line");
    find(page, "f-to", "green", "Example Green");
    find(page, "f-establishment", "green", "Example Green");
    choose(page.getByLabel("Issue").first());
    type(page.locator("#f-subject"), "No room to meet");
    type(page.locator("#f-text"), "The room is locked");
    type(page.locator("#f-occurredOn-day"), Integer.toString(LONG_AGO.getDayOfMonth()));
    type(page.locator("#f-occurredOn-month"), Integer.toString(LONG_AGO.getMonthValue()));
    type(page.locator("#f-occurredOn-year"), Integer.toString(LONG_AGO.getYear()));

    page.context().clearCookies();
    press(button(page, "Continue"));
    signIn(page, PARTNER);
    assertThat(page.locator("#f-subject")).hasValue("No room to meet");
    assertThat(page.locator("#f-text")).hasValue("The room is locked");

    press(button(page, "Continue"));
    assertThat(page.locator("h1")).containsText("Check your answers");
    assertThat(page.locator("main")).containsText("What will be recorded");
    press(button(page, "Record"));
    assertThat(page.locator("h1")).hasText("Recorded");
    assertThat(page.locator("main")).containsText("Download the receipt");
    return String.valueOf(link(page, "Go to the matter").getAttribute("href"));
  }

  private static void answerLate(Page page, String matter) {
    page.navigate(at("/sign-in?to=" + matter));
    signIn(page, GOVERNOR);
    open(page, at(matter));
    press(link(page, "Answer a concern"));
    assertThat(page.locator("main")).containsText("No room to meet");
    type(page.locator("#f-answer"), "It is open from Monday");
    press(button(page, "Continue"));
    assertThat(page.locator("main")).containsText("Comply or explain");
    press(button(page, "Record"));
    Locator faults = page.locator(".govuk-error-summary a");
    assertThat(faults.first()).containsText("Enter why this was not done");
    type(page.locator("textarea"), "The letter was lost");
    press(button(page, "Record"));
    assertThat(page.locator("h1")).hasText("Recorded");
    assertThat(page.locator("main")).containsText("Duty breached");
  }

  private static void close(Page page, String matter) {
    page.navigate(at(matter));
    await()
        .until(() -> {
          page.navigate(at(matter));
          return page.locator("main").innerText().contains("It is open from Monday");
        });
    assertThat(link(page, "Answer a concern")).hasCount(0);
    press(link(page, "Close a concern"));
    choose(page.locator("form.record input[type=radio]").first());
    type(page.locator("form.record textarea:visible"), "It is open");
    press(button(page, "Continue"));
    assertThat(page.locator("h1")).containsText("Check your answers");
    String check = page.url();
    press(button(page, "Record"));
    String entry = text(page.locator(".govuk-panel strong"));
    page.navigate(check);
    assertThat(page.locator("h1")).hasText("Recorded");
    assertThat(page.locator(".govuk-panel strong")).hasText(entry);
  }

  @Test
  void aPartnerRaisesAConcernAGovernorAnswersItLateAndThePartnerClosesIt() {
    try (BrowserContext partner = window();
        BrowserContext governor = window()) {
      Page page = partner.newPage();
      String matter = raise(page);
      answerLate(governor.newPage(), matter);
      close(page, matter);
    }
  }

  /** Signing in again gives another session, whose forms a page that was open is none of. */
  @Test
  void whatIsTypedWhileOneSignsInAgainElsewhereIsKeptAndADocumentCanBeDownloaded()
      throws Exception {
    try (BrowserContext partner = window()) {
      Page page = partner.newPage();
      page.navigate(at("/record"));
      signIn(page, PARTNER);
      assertThat(
              page.locator("header")
                  .getByText("Record", new Locator.GetByTextOptions().setExact(true)))
          .isVisible();
      page.navigate(at("/record/raise-concern"));
      find(page, "f-to", "green", "Example Green");
      find(page, "f-establishment", "green", "Example Green");
      choose(page.getByLabel("Issue").first());
      type(page.locator("#f-subject"), "No key");
      type(page.locator("#f-text"), "There is no key");

      Page other = partner.newPage();
      other.navigate(at("/record"));
      press(button(other, "Sign out"));
      assertThat(link(other, "Sign in")).isVisible();
      other.navigate(at("/record"));
      signIn(other, PARTNER);

      press(button(page, "Continue"));
      assertThat(page.locator(".govuk-notification-banner")).containsText("Nothing was sent");
      assertThat(page.locator("#f-subject")).hasValue("No key");
      assertThat(page.locator("#f-text")).hasValue("There is no key");

      Path letter = Files.writeString(directory.resolve("letter.txt"), "No key was given to us");
      press(page.locator("form.record button[value='add:documents']"));
      page.locator("form.record input[type=file]").first().setInputFiles(letter);
      press(button(page, "Continue"));
      press(button(page, "Record"));
      String entry = text(page.locator(".govuk-panel strong")).replaceAll("[^0-9]", "");
      page.navigate(at("/entries/" + entry));
      Download download = page.waitForDownload(() -> page.getByText("letter.txt").first().click());
      assertThat(download.suggestedFilename()).isEqualTo("letter.txt");
      assertThat(Files.readString(download.path())).isEqualTo("No key was given to us");
      page.context().clearCookies();
      assertThat(page.request().get(download.url()).status()).isEqualTo(401);
    }
  }

  @Test
  void nothingIsRecordedAtAPointInThePastAndTheReasonIsSaid() {
    try (BrowserContext window = window()) {
      Page page = window.newPage();
      page.navigate(at("/record?asAt=0"));
      signIn(page, PARTNER);
      page.navigate(at("/record/raise-concern?asAt=0"));
      assertThat(page.locator("main")).containsText("Nothing can be recorded there");
      assertThat(page.locator("form.record")).hasCount(0);
    }
  }
}
