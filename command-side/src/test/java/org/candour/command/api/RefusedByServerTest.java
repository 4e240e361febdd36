package org.candour.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client library would send, byte by byte, and who needs no token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class RefusedByServerTest {

  private static final String BODY =
      "{\"organisation\":\"GB-CHC-1074546\",\"name\":\"x\",\"kind\":\"CHARITY\"}";

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private String raw(String line, String... headers) throws IOException {
    try (Socket socket = new Socket("localhost", service.port())) {
      String head = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
      String text = head + String.join("\r\n", headers) + "\r\n\r\n" + BODY;
      socket.getOutputStream().write(text.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static void assertIsOurs(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Type: application/problem+json", "urn:candour:problem:")
        .doesNotContain("<html", "Tomcat", "Exception");
  }

  /** Shared case 03: bytes from 0x80 to 0x9F, which Java's own client would not send. */
  @ParameterizedTest
  @ValueSource(strings = {"import–7", "ключ", "😀", "schlüssel", "a b"})
  void aKeyThatIsNotAsciiIsRefused(String key) throws IOException {
    String answer =
        raw(
            "POST /commands/register-organisation",
            "Authorization: " + Service.bearer(TestIssuer.SHARED.token(TestIssuer.REGISTRAR)),
            "Content-Type: application/json",
            "Idempotency-Key: " + key,
            "Content-Length: " + BODY.length());
    assertIsOurs(answer, 400);
    assertThat(answer).contains("urn:candour:problem:idempotency-key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "GET /commands?x=[a] 400",
        "GET /commands?x=a|b 400",
        "GET /commands?x=%ff%0aforged 400",
        "GET /commands//x 400",
        "GET /commands/%00 400",
        "GET /commands;x=1 400",
        "GET /commands?x=é 400",
        "PROPFIND /commands 405",
        "TRACE /commands 405",
        "G(T /commands 400",
      })
  void whatTheServerItselfRefusesIsAProblemOfOurs(String method, String target, int status)
      throws IOException {
    assertIsOurs(raw(method + " " + target), status);
  }

  @Test
  void headersOfMoreThan16KbAreSaidToBeTooLarge() throws IOException {
    String answer = raw("GET /commands", "Authorization: Bearer " + "x".repeat(17_000));
    assertIsOurs(answer, 431);
    assertThat(answer).contains("urn:candour:problem:headers-too-large");
    assertIsOurs(raw("GET /commands", "Authorization: Bearer " + "x".repeat(14_000)), 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {",,,", "nonsense", "a/b/c"})
  void anAcceptHeaderThatIsNoneIsNoFaultOfOurs(String accept) {
    for (String address : new String[] {"/health", "/commands"}) {
      Answer answer = service.send(service.request(address).header("Accept", accept));
      assertThat(answer.status()).as(address).isIn(200, 406);
      if (answer.status() == 406) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("not-acceptable");
      }
    }
    assertThat(
            service
                .send(
                    service
                        .request("/commands/register-organisation")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(BODY)))
                .status())
        .isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/ping", "/health/liveness", "/health/readiness"})
  void whoeverWatchesTheServiceNeedsNoToken(String address) {
    Answer answer = service.send(service.anonymous(address));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).contains("\"status\":\"UP\"");
  }
}
