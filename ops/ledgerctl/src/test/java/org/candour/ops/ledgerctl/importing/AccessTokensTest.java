package org.candour.ops.ledgerctl.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.candour.ops.ledgerctl.importing.AccessTokens.NoTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens for a program: asked for once, and again when one is refused. */
class AccessTokensTest {

  private static final RetryPolicy SHORT =
      new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(200));

  private final List<String> asked = new ArrayList<>();
  private int status = 200;

  @SuppressWarnings("NullAway.Init")
  private HttpServer issuer;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @BeforeEach
  void start() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(exchange, 200, "{\"token_endpoint\":\"%s/token\"}".formatted(address())));
    issuer.createContext(
        "/token",
        exchange -> {
          asked.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          answer(exchange, status, "{\"access_token\":\"token-%d\"}".formatted(asked.size()));
        });
    issuer.start();
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  private URI address() {
    return URI.create("http://localhost:" + issuer.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Import.Report load(StubCommandSide service) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("file"),
            """
            {"key":"a","command":"x","body":{}}
            {"key":"b","command":"x","body":{}}
            """);
    return Import.run(
        file,
        service.address(),
        AccessTokens.of(address(), "a client", "se:cret"),
        SHORT,
        ImportListener.SILENT);
  }

  @Test
  void oneTokenServesAWholeImport() throws Exception {
    try (StubCommandSide service = new StubCommandSide()) {
      assertThat(load(service).accepted()).isEqualTo(2);
      assertThat(service.requests())
          .extracting(StubCommandSide.Request::authorization)
          .containsExactly("Bearer token-1", "Bearer token-1");
    }
    String credentials =
        Base64.getEncoder().encodeToString("a+client:se%3Acret".getBytes(StandardCharsets.UTF_8));
    assertThat(asked)
        .containsExactly(
            "Basic " + credentials + " grant_type=client_credentials&scope=candour.record");
  }

  @Test
  void aTokenThatIsRefusedIsReplacedOnceForALine() throws Exception {
    try (StubCommandSide service = new StubCommandSide()) {
      service.next(401, Map.of(), "{}");
      assertThat(load(service).accepted()).isEqualTo(2);
      assertThat(service.requests())
          .extracting(StubCommandSide.Request::authorization)
          .containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }
  }

  @Test
  void anIssuerThatRefusesEndsTheImport() throws Exception {
    status = 401;
    try (StubCommandSide service = new StubCommandSide()) {
      assertThatThrownBy(() -> load(service))
          .isInstanceOf(NoTokenException.class)
          .hasMessageContaining("refuses the client a client with 401")
          .hasMessageNotContaining("cret");
      assertThat(service.requests()).isEmpty();
    }
  }

  @Test
  void anIssuerThatIsAwayIsWaitedFor() throws Exception {
    status = 503;
    try (StubCommandSide service = new StubCommandSide()) {
      assertThatThrownBy(() -> load(service))
          .isInstanceOf(Import.GaveUpException.class)
          .hasMessageContaining("the issuer of tokens does not answer");
    }
  }
}
