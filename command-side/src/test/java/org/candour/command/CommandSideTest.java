package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandSideTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private @org.jspecify.annotations.Nullable ServletWebServerApplicationContext service;

  @BeforeAll
  void start(@TempDir Path directory) {
    Map<String, Object> settings = new HashMap<>(TestDatabase.create().settings());
    settings.put("CANDOUR_ORIGIN", "candour.test/ledger");
    settings.put("CANDOUR_SIGNING_KEY", directory.resolve("key").toString());
    settings.put("candour.ledger.make-signing-key", "true");
    settings.put("server.port", "0");
    var application = CommandSide.application();
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("test", settings)));
    service = (ServletWebServerApplicationContext) application.run();
  }

  @AfterAll
  void stop() {
    java.util.Objects.requireNonNull(service).close();
  }

  @Test
  void takesACommandAndSaysWhatItRecorded() throws Exception {
    HttpResponse<String> answer =
        post(
            "register-establishment",
            "k1",
            """
            {"establishment":"HYI","name":"Holloway (HMP)","standing":"NOT_IN_USE","estate":"WOMEN"}
            """);
    assertThat(answer.body()).contains("establishment.registered");
    assertThat(answer.statusCode()).isEqualTo(201);
    HttpResponse<String> closure =
        post(
            "announce-closure",
            "k2",
            """
            {"establishment":"HYI","kind":"FULL","occurredOn":"2015-11-25","plannedOn":"2015-12"}
            """);
    assertThat(closure.body()).contains("explanation-needed");
    System.out.println(closure.body());
    System.out.println(get("/commands/announce-closure").body());
    System.out.println(get("/health").body());
    System.out.println(get("/api-docs").body().length());
  }

  private HttpResponse<String> post(String command, String key, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri("/commands/" + command))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(service).getWebServer()).getPort() + path);
  }
}
