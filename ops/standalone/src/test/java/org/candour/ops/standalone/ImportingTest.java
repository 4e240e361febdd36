package org.candour.ops.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.candour.ops.standalone.Keyboard.button;
import static org.candour.ops.standalone.Keyboard.link;
import static org.candour.ops.standalone.Keyboard.press;
import static org.candour.ops.standalone.Keyboard.signIn;
import static org.candour.ops.standalone.Keyboard.text;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.Role;
import org.candour.ops.standalone.crawl.Crawl;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registrar imports a file in a real browser, by keyboard alone and without JavaScript. */
@Tag("server")
class ImportingTest {

  /** The last but one says a standing that there is none of. */
  private static final String FILE =
      """
      command,key,establishment,name,standing,closure,kind,plannedOn,occurredOn,statedBy
      register-establishment,,XQA,Example Oak (HMP),In use,,,,,
      register-establishment,,XQB,"Example Ash, new (HMP)",In use,,,,,
      register-establishment,,XQC,Example Elm (HMP),Not in use,,,,,
      Announce a closure,oak/closes,XQA,,,7d1b3a52-6a3e-4f0a-9a55-0c1f5d0f3a11,Full,2099,1/3/2025,The ministry

      register-establishment,,XQD,Example Fir (HMP),Sometimes,,,,,
      register-establishment,,XQE,Example Yew (HMP),In use,,,,,
      """;

  @TempDir private static Path directory;

  private static @Nullable StandaloneSystem candour;
  private static @Nullable Browser browser;
  private static Settings settings;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> chromium = Browser.executable();
    assumeTrue(chromium.isPresent(), "There is no Chromium on this machine");
    settings = FreePorts.with(directory.resolve("data"));
    candour = new StandaloneSystem(settings);
    candour.start(_ -> {}, () -> false);
    browser = Browser.start(chromium.get());
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

  private static DemonstrationAccount registrar() {
    return DemonstrationAccount.ALL.stream()
        .filter(account -> account.name().equals(DemonstrationAccount.REGISTRAR))
        .findFirst()
        .orElseThrow();
  }

  private static void upload(Page page, String name, String text) throws Exception {
    page.navigate(at("/record/import"));
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(Files.writeString(directory.resolve(name), text));
    press(button(page, "Check the file"));
  }

  /** A page that looks again by itself comes to the end of what it shows. */
  private static void heading(Page page, String text) {
    assertThat(page.locator("h1")).hasText(text);
  }

  private static Locator line(Page page, int number) {
    return page.locator("#line-" + number);
  }

  private static void checksAndRecords(Page page) throws Exception {
    upload(page, "oak.csv", FILE);
    heading(page, "oak.csv is checked");
    assertThat(page.locator("#counts"))
        .hasText(
            "4 lines can be recorded."
                + "1 line rests on a line above it, and is checked when that is recorded."
                + "1 line cannot be recorded as it is.");
    assertThat(line(page, 7))
        .containsText("Whether it is in use must be one of: In use; Not in use (“standing”)");
    press(link(page, "Show all 6 lines"));
    assertThat(line(page, 3))
        .containsText("Example Ash, new (HMP) was entered in the register as in use.");
    assertThat(line(page, 5)).containsText("Rests on line 2, which is not recorded yet");

    holdsToTheStandards("/record/import/check?show=all");
    holdsToTheStandards("/record/import/check?show=wrong");

    press(button(page, "Record these 5 lines"));
    heading(page, "5 of 6 lines of oak.csv are recorded");
    holdsToTheStandards("/record/import");
    page.navigate(at("/desk"));
    assertThat(page.locator("main")).containsText("5 of 6 lines recorded");
    assertThat(page.locator("main")).containsText("Line 7: Whether it is in use must be one of");
  }

  private static void holdsToTheStandards(String address) throws Exception {
    Crawl crawl = new Crawl(settings.queryAddress(), Objects.requireNonNull(browser)::windowOf);
    assertThat(crawl.faultsOf(address, Token.of(registrar(), settings))).isEmpty();
  }

  private static void mendsAndRecordsTheRest(Page page) throws Exception {
    page.navigate(at("/record/import/check"));
    Download failed =
        page.waitForDownload(() -> press(link(page, "Download the line that cannot be recorded")));
    String lines = Files.readString(failed.path());
    assertThat(lines).contains("Example Fir (HMP)").doesNotContain("Example Yew");
    upload(page, failed.suggestedFilename(), lines.replace("Sometimes", "In use"));
    heading(page, "oak-failed.csv is checked");
    press(button(page, "Record this line"));
    heading(page, "oak-failed.csv is recorded");
    page.navigate(at("/desk"));
    assertThat(page.locator("main")).not().containsText("Imports that are not finished");
  }

  private static void findsThemOnPages(Page page) {
    await()
        .until(() -> {
          page.navigate(at("/prisons/XQA"));
          return text(page.locator("main")).contains("The ministry");
        });
    assertThat(page.locator("h1")).containsText("Example Oak");
    page.navigate(at("/prisons/XQD"));
    assertThat(page.locator("h1")).containsText("Example Fir");
  }

  /** In another session, in another order, mended by hand: the lines are known by what they say. */
  private static void recordsNothingTwice() throws Exception {
    try (BrowserContext window = window()) {
      Page page = window.newPage();
      page.navigate(at("/record/import"));
      signIn(page, registrar());
      upload(page, "all.csv", FILE.replace("1/3/2025", "1/3/2025 "));
      heading(page, "all.csv is checked");
      assertThat(page.locator("#counts"))
          .hasText("5 lines were recorded before.1 line cannot be recorded as it is.");
      assertThat(page.locator("button[value='record']")).hasCount(0);
      upload(page, "said-otherwise.csv", FILE.replace("2099", "2098"));
      assertThat(line(page, 5)).containsText("with the key of this line and says something else");
    }
  }

  @Test
  void aRegistrarImportsAFileMendsALineAndRecordsNothingTwice() throws Exception {
    try (BrowserContext window = window()) {
      Page page = window.newPage();
      page.navigate(at("/record"));
      signIn(page, registrar());
      press(link(page, "import a file"));
      heading(page, "Import a file");
      checksAndRecords(page);
      mendsAndRecordsTheRest(page);
      findsThemOnPages(page);
    }
    recordsNothingTwice();
  }

  @Test
  void nobodyElseImportsFiles() {
    try (BrowserContext window = window()) {
      Page page = window.newPage();
      page.navigate(at("/record"));
      signIn(
          page,
          DemonstrationAccount.ALL.stream()
              .filter(account -> account.role() == Role.PARTNER)
              .findFirst()
              .orElseThrow());
      assertThat(page.locator("h1")).hasText("Record something");
      assertThat(link(page, "import a file")).hasCount(0);
      assertThat(page.navigate(at("/record/import")).status()).isEqualTo(403);
      assertThat(page.locator("main")).containsText("Only registrars import files");
      assertThat(page.navigate(at("/record/import/check")).status()).isEqualTo(403);
    }
  }
}
