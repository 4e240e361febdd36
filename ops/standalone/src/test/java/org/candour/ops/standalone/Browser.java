package org.candour.ops.standalone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Chromium, if this machine has one; nothing is downloaded for it. */
final class Browser implements AutoCloseable {

  /** Milliseconds for a page to come to show what is expected, where the machine has other work. */
  private static final double PATIENCE = 60_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Where a Chromium is; empty if there is none. */
  static Optional<Path> executable() {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of("chromium", "chromium-browser", "google-chrome").stream()
        .flatMap(name -> Stream.of(path.split(":", -1)).map(in -> Path.of(in, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path executable) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
  }

  /** A window that knows nothing of the others. */
  BrowserContext window() {
    return chromium.newContext();
  }

  /** The same for the bearer of a token; for the public without one. */
  BrowserContext windowOf(@Nullable String token) {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setExtraHTTPHeaders(
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token)));
  }

  /** The same in which no script runs. */
  BrowserContext windowWithoutScript() {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
