package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.json.CandourJson;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.database.Ports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** Both sides with a second issuer, which is not ours and names its roles in another way. */
@Tag("server")
class KeycloakTest {

  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final String SECRET = "a secret of the pages";

  @TempDir private Path directory;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  private @Nullable Process keycloak;

  @Test
  void anIssuerThatIsNotOursSignsPeopleInOnBothSides() throws Exception {
    String home = System.getProperty("candour.keycloak");
    assumeTrue(home != null, "Keycloak is only here under the profile keycloak");
    Settings settings = FreePorts.with(directory.resolve("data"));
    int port = Ports.free();
    String address = "http://localhost:" + port + "/realms/prisons";
    System.setProperty("candour.identity.claims.role-prefix", "CANDOUR_");
    try (EmbeddedDatabase database = EmbeddedDatabase.at(settings.data())) {
      start(Path.of(home), port, settings);
      SignInIssuer issuer = new SignInIssuer(address, "candour-pages", SECRET, false);
      MigrationOrder migrations = new MigrationOrder();
      try (var witness = DemonstrationWitness.start(settings.data());
          var commandSide =
              Services.startCommandSide(
                  settings, database, issuer, witness, Map.of(), null, migrations);
          var querySide =
              Services.startQuerySide(settings, database, issuer, witness, migrations)) {
        assertThat(commandSide.isActive() && querySide.isActive()).isTrue();
        tokensAreBelieved(address, settings);
        thePagesSignIn(settings);
      }
    } finally {
      System.clearProperty("candour.identity.claims.role-prefix");
      stop();
    }
  }

  private void tokensAreBelieved(String address, Settings settings) throws Exception {
    URI readings = settings.queryAddress().resolve("/api/reading-log");
    assertThat(Token.get(readings, token(address, "an-auditor"))).isEqualTo(200);
    assertThat(Token.get(readings, token(address, "a-governor"))).isEqualTo(403);
    assertThat(Token.get(readings, token(address, "somebody"))).isEqualTo(403);
    assertThat(Token.get(readings, token(address, "an-auditor") + "x")).isEqualTo(401);
    URI commands = settings.commandAddress().resolve("/commands");
    assertThat(body(commands, token(address, "a-governor")))
        .contains("\"notify-organisation\"")
        .doesNotContain("\"announce-closure\"");
    assertThat(body(commands, token(address, "somebody")))
        .doesNotContain("\"notify-organisation\"");
  }

  private String body(URI address, String token) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            BodyHandlers.ofString())
        .body();
  }

  private String token(String address, String user) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            URI.create(address + "/protocol/openid-connect/token"),
            "grant_type=password&client_id=candour-pages&client_secret=a+secret+of+the+pages"
                + "&scope=openid+candour.read+candour.record&password=a+password&username="
                + user);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return CandourJson.mapper().readTree(answer.body()).get("access_token").asString();
  }

  private void thePagesSignIn(Settings settings) throws IOException, InterruptedException {
    HttpResponse<String> form =
        http.send(
            HttpRequest.newBuilder(settings.queryAddress().resolve("/sign-in?to=/closures"))
                .build(),
            BodyHandlers.ofString());
    Matcher action = ACTION.matcher(form.body());
    assertThat(action.find()).as(form.body()).isTrue();
    // A browser takes this machine for safe and sends them; this client would not.
    cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    HttpResponse<String> signedIn =
        post(
            URI.create(HtmlUtils.htmlUnescape(action.group(1))),
            "username=a-governor&password=a+password&credentialId=");
    assertThat(signedIn.uri()).isEqualTo(settings.queryAddress().resolve("/closures"));
    assertThat(signedIn.body()).contains("Signed in: Executive governor, ");
  }

  private HttpResponse<String> post(URI address, String form)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private void start(Path home, int port, Settings settings) throws IOException {
    Path realm = Files.createDirectories(home.resolve("data/import")).resolve("prisons-realm.json");
    try (InputStream in =
        Objects.requireNonNull(KeycloakTest.class.getResourceAsStream("prisons-realm.json"))) {
      Files.writeString(
          realm,
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("@PAGES@", settings.queryAddress().toString())
              .replace("@SECRET@", SECRET));
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=localhost",
                "--http-port=" + port,
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keycloak.log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    keycloak = process;
    String known = "http://localhost:" + port + "/realms/prisons/.well-known/openid-configuration";
    await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptionsMatching(e -> e instanceof IOException && process.isAlive())
        .until(() -> body(URI.create(known), "").contains("token_endpoint"));
  }

  private void stop() throws IOException, InterruptedException {
    Process process = keycloak;
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
  }
}
