package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.json.CandourJson;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Lets everything log all that it has to say, uses it, and looks for what must not be there. It is
 * logged as JSON, which has all that a line of text has, and more.
 */
@Tag("server")
class SecretsTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir private Path directory;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  @Test
  void noSecretIsEverLogged() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data"));
    Process process = start(settings);
    Map<String, String> secrets = new LinkedHashMap<>();
    try {
      awaitReady(process);
      String token = Token.of(DemonstrationAccount.ALL.getLast(), settings);
      assertThat(Token.get(settings.queryAddress().resolve("/api/reading-log"), token))
          .isEqualTo(200);
      assertThat(Token.get(settings.commandAddress().resolve("/commands"), token)).isEqualTo(200);
      secrets.put("a bearer token", token);
      secrets.put("a token’s signature", token.substring(token.lastIndexOf('.') + 1));
      signIn(settings);
      for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
        secrets.put("the cookie " + cookie.getName(), cookie.getValue());
      }
      assertThat(secrets).containsKeys("the cookie candour_session", "the cookie candour_sign_in");
    } finally {
      process.destroy();
      process.waitFor();
    }
    passwords(settings).forEach((role, word) -> secrets.put("the password of " + role, word));
    secrets.put("the secret of the pages", base64("candour-pages:").substring(0, 16));
    secrets.put("the signing key", signingKey(settings));
    String log = readable(settings);
    assertThat(log).as("it does log").contains("DEBUG", "/prisons/HYI");
    secrets.forEach((what, secret) -> {
      int at = log.indexOf(secret);
      assertThat(at < 0 ? "" : line(log, at).replace(secret, "<" + what + ">")).as(what).isEmpty();
    });
  }

  /** The values of all that was logged, without what JSON writes otherwise. */
  private static String readable(Settings settings) throws IOException {
    StringBuilder log = new StringBuilder();
    for (String line : Files.readAllLines(settings.log())) {
      CandourJson.mapper()
          .readTree(line)
          .forEachEntry(
              (name, value) -> log.append(name).append('=').append(value(value)).append(' '));
      log.append('\n');
    }
    return log.toString();
  }

  private static String value(JsonNode value) {
    return value.isString()
        ? value.stringValue()
        : value.valueStream().map(SecretsTest::value).collect(Collectors.joining(" "));
  }

  private static String line(String log, int at) {
    int from = Math.max(log.lastIndexOf('\n', at), at - 400);
    return log.substring(from + 1, Math.min(log.length(), at + 400));
  }

  private void signIn(Settings settings) throws IOException, InterruptedException {
    HttpResponse<String> page = get(settings.queryAddress().resolve("/sign-in?to=/closures"));
    Matcher csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).as(page.body()).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(settings.signInAddress().resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=auditor&password=demo&_csrf=" + csrf.group(1)))
            .build();
    HttpResponse<String> signedIn = http.send(request, BodyHandlers.ofString());
    assertThat(signedIn.uri().getPath()).isEqualTo("/closures");
    assertThat(signedIn.body()).contains("Signed in: Auditor");
    assertThat(get(settings.queryAddress().resolve("/prisons/HYI")).body())
        .contains("Signed in: Auditor");
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private static Map<String, String> passwords(Settings settings) throws IOException {
    Properties passwords = new Properties();
    try (Reader in = Files.newBufferedReader(settings.data().resolve("passwords"))) {
      passwords.load(in);
    }
    Map<String, String> byRole = new LinkedHashMap<>();
    passwords.stringPropertyNames().forEach(r -> byRole.put(r, passwords.getProperty(r)));
    assertThat(byRole).containsKeys("candour_query", "candour_command", "candour_owner");
    return byRole;
  }

  private static String signingKey(Settings settings) throws IOException {
    String key = Files.readString(settings.data().resolve("signing-key")).strip();
    return key.substring(key.length() - 24);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Process start(Settings settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.add("-Dcandour.log.level=debug");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Standalone.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CANDOUR_LOG_FORMAT", "json");
    builder.environment().put("CANDOUR_DATA", settings.data().toString());
    builder.environment().put(Settings.QUERY_PORT, Integer.toString(settings.queryPort()));
    builder.environment().put(Settings.COMMAND_PORT, Integer.toString(settings.commandPort()));
    builder.environment().put(Settings.SIGN_IN_PORT, Integer.toString(settings.signInPort()));
    return builder.start();
  }

  private static void awaitReady(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    String line = out.readLine();
    while (line != null && !line.startsWith("Candour is running")) {
      said.append(line).append('\n');
      line = out.readLine();
    }
    assertThat(line).as(said.toString()).isNotNull();
    Thread.ofVirtual().start(() -> drain(out));
  }

  /** Until the process ends, so that it never waits for somebody to listen. */
  private static void drain(BufferedReader out) {
    try (out) {
      out.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // It has ended.
    }
  }
}
