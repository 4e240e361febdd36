package org.candour.ops.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.candour.ops.access.ProblemDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Requests that Tomcat refuses by itself, byte by byte, since no client would send them. */
@Tag("server")
class ServerRefusalsTest {

  private static final String PROBLEM = "Content-Type: application/problem+json";

  @SuppressWarnings("NullAway.Init")
  private static WebServer server;

  @BeforeAll
  static void start() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    ServerRefusals.of(ServerRefusalsTest::page).customize(factory);
    server =
        factory.getWebServer(context -> {
          context
              .addFilter("unreadable", UnreadableRequests.registration().getFilter())
              .addMappingForUrlPatterns(null, false, "/*");
          context.addServlet("answers", new Answers()).addMapping("/");
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static @Nullable String page(String address, ProblemDocument problem) {
    return address.startsWith("/api") ? null : "<h1>" + problem.title() + "</h1>";
  }

  static final class Answers extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write("ok " + request.getParameter("x"));
    }
  }

  private static String send(String head) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String head(String line, String... headers) {
    StringBuilder head = new StringBuilder(line).append("\r\nHost: localhost\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("Connection: close\r\n").toString();
  }

  @Test
  void whatCanBeReadIsAnswered() {
    assertThat(send(head("GET /api/closures?x=1 HTTP/1.1"))).contains("ok 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "GET /api/closures?asAt=2026-10-25T01:30:00+01:00[Europe/London] 400",
        "GET /api/closures?x=a|b 400",
        "GET /api/{closures} 400",
        "GET /api/closures?x=é 400",
        "GET /api/closures?x=%ff%0aforged 400",
        "GET /api/closures?x=%zz 400",
        "GET /api/%zz 400",
        "GET /api/%00 400",
        "GET api/closures 400",
        "GET /api/../../etc 400",
        "TRACE /api/closures 405",
        "PROPFIND /api/closures 405",
        "CONNECT /api/closures 501",
        "G(T /api/closures 400",
      })
  void aRequestThatCannotBeReadIsAnsweredWithAProblem(String method, String target, int status) {
    String answer = send(head(method + " " + target + " HTTP/1.1"));
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains(PROBLEM, "urn:candour:problem:", "\"status\":" + status);
    assertThat(answer).doesNotContain("Tomcat", "<style", "Exception", "HTTP Status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/closures", "/prisons/HYI"})
  void headersThatAreTooLargeAreSaidToBe(String address) {
    String answer =
        send(head("GET " + address + " HTTP/1.1", "Authorization: Bearer " + "x".repeat(20_000)));
    assertThat(answer).startsWith("HTTP/1.1 431");
    if (address.startsWith("/api")) {
      assertThat(answer).contains(PROBLEM, "urn:candour:problem:headers-too-large");
    } else {
      assertThat(answer).contains("text/html", "<h1>The headers are too large</h1>");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/closures HTTP/1.1|Content-Length: x|400",
        "POST /api/closures HTTP/1.1|Transfer-Encoding: rot13|501",
        "GET /api/closures HTTP/1.1|Host: elsewhere|400",
        "GET /api/closures HTTP/9.9|Accept: */*|505",
        "GET /api/closures HTTP/1.1|X(: y|400",
      })
  void headersThatCannotBeReadAreAnsweredWithAProblem(String line, String header, int status) {
    String answer = send(head(line, header));
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains(PROBLEM)
        .doesNotContain("Tomcat", "<style", "Exception", "HTTP Status");
  }
}
