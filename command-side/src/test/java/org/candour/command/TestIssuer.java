package org.candour.command;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;

/** A sign-in server as far as a resource server sees of one: its metadata, its keys, its tokens. */
public final class TestIssuer {

  /** The account that tests act as unless they say otherwise. */
  public static final Account REGISTRAR =
      new Account("registrar-1", Set.of(Role.REGISTRAR), Set.of(), null, false, "tests");

  /** Serves keys for as long as the tests run. */
  public static final TestIssuer SHARED = new TestIssuer();

  private final RSAKey key = key("issuers");
  private final Map<Account, String> tokens = new ConcurrentHashMap<>();
  private final HttpServer server;

  private TestIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"]}
                """
                    .formatted(address())));
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  /** A new key. */
  public static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** What its tokens call it. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /**
   * A token that is good for years of the tests' clock, always the same for an account: signing one
   * costs more than most requests.
   */
  public String token(Account account) {
    return tokens.computeIfAbsent(account, of -> sign(claims(of), key));
  }

  /** A token of this issuer with other claims than it would give. */
  public String token(Account account, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    return sign(otherwise.apply(claims(account)), key);
  }

  /** The claims of an account's token. */
  public JWTClaimsSet.Builder claims(Account account) {
    Instant now = Service.NOON;
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject(account.id())
            .audience("candour")
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now.minus(Duration.ofDays(1000))))
            .expirationTime(Date.from(now.plus(Duration.ofDays(1000))))
            .claim("scope", "candour.read candour.record")
            .claim("roles", account.roles().stream().map(Role::name).toList())
            .claim(
                "establishments",
                account.establishments().stream().map(EstablishmentCode::value).toList())
            .claim("national", account.national())
            .claim("client_id", account.client());
    OrganisationId organisation = account.organisation();
    return organisation == null ? claims : claims.claim("organisation", organisation.value());
  }

  /** Signs claims with any key, which need not be the issuer's. */
  public static String sign(JWTClaimsSet.Builder claims, RSAKey with) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
