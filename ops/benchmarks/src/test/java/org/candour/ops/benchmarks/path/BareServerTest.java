package org.candour.ops.benchmarks.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What commands are measured beside. */
@Tag("server")
class BareServerTest {

  @Test
  void itStartsOnItsOwnAndTakesNothingWithoutAToken() throws Exception {
    try (ConfigurableApplicationContext bare =
            BareServer.application("0", "http://localhost:1").run();
        HttpClient http = HttpClient.newHttpClient()) {
      String port = bare.getEnvironment().getRequiredProperty("local.server.port");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/commands/any"))
              .POST(BodyPublishers.ofString("{}"))
              .build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
  }
}
