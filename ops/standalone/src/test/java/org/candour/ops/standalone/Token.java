package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.candour.events.json.CandourJson;
import org.candour.ops.standalone.signin.DemonstrationAccount;

/** Gets tokens as a script does. */
final class Token {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Token() {}

  static String of(DemonstrationAccount account, Settings settings)
      throws IOException, InterruptedException {
    return of(account.name(), settings);
  }

  static String of(String account, Settings settings) throws IOException, InterruptedException {
    HttpResponse<String> answer = request(account, DemonstrationAccount.PASSWORD, settings);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return CandourJson.mapper().readTree(answer.body()).get("access_token").asString();
  }

  static HttpResponse<String> request(String client, String secret, Settings settings)
      throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(settings.signInAddress().resolve("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&scope=candour.read+candour.record"))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /** The status of what a bearer of a token gets. */
  static int get(URI address, String token) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
