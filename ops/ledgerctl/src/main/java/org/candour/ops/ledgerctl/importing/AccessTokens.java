package org.candour.ops.ledgerctl.importing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where the bearer token of a request comes from. */
public interface AccessTokens {

  /** Requests go without one. */
  AccessTokens NONE = () -> Optional.empty();

  /**
   * The token for the next request.
   *
   * @throws IOException if the issuer cannot be reached
   * @throws NoTokenException if the issuer refuses
   */
  Optional<String> next() throws IOException, InterruptedException;

  /** The last token was refused: the next is to be a new one, if there can be one. */
  default boolean renew() {
    return false;
  }

  /** Always the same token. */
  static AccessTokens of(String token) {
    return () -> Optional.of(token);
  }

  /**
   * Asks an issuer for tokens by client credentials, and again when one is refused.
   *
   * @param issuer the issuer's address; its metadata says where tokens are given
   */
  static AccessTokens of(URI issuer, String client, String secret) {
    return new ClientCredentials(issuer, client, secret);
  }

  /** The issuer gives no token. */
  final class NoTokenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoTokenException(String message) {
      super(message);
    }
  }

  /** Tokens by client credentials. */
  final class ClientCredentials implements AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI issuer;
    private final String client;
    private final String secret;
    private @Nullable String token;

    private ClientCredentials(URI issuer, String client, String secret) {
      this.issuer = issuer;
      this.client = client;
      this.secret = secret;
    }

    @Override
    public Optional<String> next() throws IOException, InterruptedException {
      if (token == null) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
          token = ask(http, endpoint(http));
        }
      }
      return Optional.of(token);
    }

    @Override
    public boolean renew() {
      token = null;
      return true;
    }

    private URI endpoint(HttpClient http) throws IOException, InterruptedException {
      String address = issuer.toString().replaceAll("/$", "");
      JsonNode metadata =
          send(
              http,
              HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration")));
      return URI.create(metadata.path("token_endpoint").asString(""));
    }

    private String ask(HttpClient http, URI endpoint) throws IOException, InterruptedException {
      JsonNode given =
          send(
              http,
              HttpRequest.newBuilder(endpoint)
                  .header("Authorization", "Basic " + credentials())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "grant_type=client_credentials&scope=candour.record")));
      String text = given.path("access_token").asString("");
      if (text.isEmpty()) {
        throw new NoTokenException(
            "The issuer " + issuer + " gives no token to the client " + client);
      }
      return text;
    }

    /** Each part is encoded as a form's before the two are joined: RFC 6749, section 2.3.1. */
    private String credentials() {
      String joined =
          URLEncoder.encode(client, StandardCharsets.UTF_8)
              + ":"
              + URLEncoder.encode(secret, StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode send(HttpClient http, HttpRequest.Builder request)
        throws IOException, InterruptedException {
      HttpResponse<String> answer =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 500) {
        throw new IOException("the issuer answers " + answer.statusCode());
      }
      if (answer.statusCode() != 200) {
        throw new NoTokenException(
            "The issuer "
                + issuer
                + " refuses the client "
                + client
                + " with "
                + answer.statusCode());
      }
      try {
        return CandourJson.mapper().readTree(answer.body());
      } catch (JacksonException e) {
        throw new NoTokenException("What answers at " + issuer + " is no issuer of tokens");
      }
    }
  }
}
