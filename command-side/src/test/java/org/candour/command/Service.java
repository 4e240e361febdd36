package org.candour.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.access.Account;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.Entry;
import org.candour.events.json.CandourJson;
import org.candour.testing.OpenApiContract;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command side as it runs, on a random port and a database of its own. What it answers is held
 * to its OpenAPI document.
 */
public final class Service implements AutoCloseable {

  private static final DocumentRef LETTER =
      new DocumentRef("ab".repeat(32), "A letter", "application/pdf");

  /** Sunday noon, when the clock of tests stands still. */
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /** The name of the log and of its key. */
  public static final String ORIGIN = "candour.test/ledger";

  /** All command sides have the same. */
  private static final AtomicReference<@Nullable OpenApiContract> CONTRACT =
      new AtomicReference<>();

  private static final String AS_REGISTRAR = TestIssuer.SHARED.token(TestIssuer.REGISTRAR);

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestDatabase database;
  private final MutableClock clock;
  private final ServletWebServerApplicationContext context;

  private Service(
      TestDatabase database, MutableClock clock, ServletWebServerApplicationContext context) {
    this.database = database;
    this.clock = clock;
    this.context = context;
  }

  /** Starts the service; its key is made in the directory. */
  public static Service start(Path directory) {
    return start(TestDatabase.create(), directory);
  }

  /** Starts the service on a database that is there. */
  public static Service start(TestDatabase database, Path directory) {
    return start(database, directory, Map.of());
  }

  /** Starts the service with other settings than tests have. */
  public static Service start(TestDatabase database, Path directory, Map<String, Object> more) {
    MutableClock clock = new MutableClock(NOON);
    Map<String, Object> settings = new HashMap<>(database.settings());
    settings.put("CANDOUR_ORIGIN", ORIGIN);
    settings.put("CANDOUR_SIGNING_KEY", directory.resolve("key").toString());
    settings.put("candour.ledger.make-signing-key", "true");
    settings.put("CANDOUR_MASTER_KEYS", directory.resolve("master-keys").toString());
    settings.put("candour.vault.make-master-key", "true");
    settings.put("server.port", "0");
    settings.put("candour.identity.issuer", TestIssuer.SHARED.address());
    settings.put("candour.limits.account-per-minute", "0");
    settings.put("candour.limits.address-per-minute", "0");
    settings.putAll(more);
    SpringApplication application = CommandSide.application();
    application.addInitializers(context -> {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", settings));
      ((GenericApplicationContext) context)
          .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    });
    return new Service(database, clock, (ServletWebServerApplicationContext) application.run());
  }

  /** What the service answered. */
  public record Answer(int status, HttpResponse<String> response) {

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      return CandourJson.mapper().readTree(text());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The type of a problem, without what all of them start with. */
    public String problem() {
      return json().path("type").asString("").replace("urn:candour:problem:", "");
    }

    /** The index of the first entry that was recorded. */
    public long firstIndex() {
      return json().path("entries").path(0).path("index").asLong();
    }
  }

  /**
   * A command from a registrar. One that is a party's word is sent again with a letter, as the word
   * of the first party whose it may be, unless the body says whose it is.
   */
  public Answer post(String command, String key, String body) {
    Answer answer = registrars(command, key, body);
    if (answer.status() != 409 || !answer.problem().equals("not-theirs-to-say")) {
      return answer;
    }
    ObjectNode written = (ObjectNode) CandourJson.mapper().readTree(body);
    JsonNode may = answer.json().path("may").path(0);
    if (may.isString() && !written.has("saidBy")) {
      written.set("saidBy", may);
    }
    written.putArray("documents").addPOJO(LETTER);
    return registrars(command, key, written.toString());
  }

  /** A command from a registrar, as it is. */
  public Answer registrars(String command, String key, String body) {
    return send(
        request("/commands/" + command)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  public Answer get(String path) {
    return send(request(path));
  }

  /** The same by another account. */
  public Answer post(Account by, String command, String key, String body) {
    return send(
        anonymous("/commands/" + command)
            .header("Authorization", bearer(TestIssuer.SHARED.token(by)))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  /** A request by a registrar. */
  public HttpRequest.Builder request(String path) {
    return anonymous(path).header("Authorization", bearer(AS_REGISTRAR));
  }

  /** A request by an account. */
  public HttpRequest.Builder as(Account account, String path) {
    return anonymous(path).header("Authorization", bearer(TestIssuer.SHARED.token(account)));
  }

  /** A request by nobody. */
  public HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  /** What stands in the header of a request with a token. */
  public static String bearer(String token) {
    return "Bearer " + token;
  }

  public int port() {
    return Objects.requireNonNull(context.getWebServer()).getPort();
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      contract().hold(response);
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new IllegalStateException("No answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private OpenApiContract contract() {
    return Objects.requireNonNull(
        CONTRACT.updateAndGet(known -> known == null ? OpenApiContract.of(apiDocs()) : known));
  }

  /** What it says of itself at {@code /api-docs}. */
  private String apiDocs() {
    String address = "/api-docs";
    try {
      byte[] document =
          part(OpenApiWebMvcResource.class)
              .openapiJson(new MockHttpServletRequest("GET", address), address, Locale.ROOT);
      return new String(document, StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The OpenAPI document cannot be written", e);
    }
  }

  /** An entry of the ledger. */
  public Entry entry(long index) {
    return context.getBean(LedgerLookup.class).entry(index).orElseThrow();
  }

  /** One of the service's parts. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** The number of entries in the ledger. */
  public long size() {
    return Sql.number(database.as("candour_owner"), "SELECT size FROM ledger.head");
  }

  public TestDatabase database() {
    return database;
  }

  public MutableClock clock() {
    return clock;
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }
}
