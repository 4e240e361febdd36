package org.candour.query.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;

/** An issuer of tokens on a port of its own, that signs whatever a test wants. */
public final class TestIssuer implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey rsa;
  private final Map<Account, String> tokens = new ConcurrentHashMap<>();

  public TestIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"authorization_endpoint\":\"%1$s/authorize\",\"token_endpoint\":\"%1$s/token\",\"end_session_endpoint\":\"%1$s/end\",\"subject_types_supported\":[\"public\"],\"response_types_supported\":[\"code\"],\"id_token_signing_alg_values_supported\":[\"RS256\"]}"
            .formatted(address()));
    serve("/keys", new JWKSet(rsa.toPublicJWK()).toString());
    server.start();
  }

  private void serve(String path, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a query side needs to believe this issuer. */
  public Map<String, Object> settings() {
    return Map.of(
        "candour.identity.issuer",
        address(),
        "candour.identity.client-secret",
        "a secret of the pages");
  }

  /** A good token for an account, always the same: signing one costs more than most requests. */
  public String token(Account account) {
    return tokens.computeIfAbsent(account, of -> rs256(claims(of).build()));
  }

  /** The claims of a good token for an account. */
  public JWTClaimsSet.Builder claims(Account account) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience("candour")
            .subject(account.id())
            .notBeforeTime(Date.from(now))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
            .claim("scope", "candour.read candour.record")
            .claim("client_id", "a-script")
            .claim("roles", account.roles().stream().map(Role::name).toList())
            .claim(
                "establishments",
                account.establishments().stream().map(EstablishmentCode::value).toList())
            .claim("national", account.national());
    if (account.organisation() != null) {
      claims.claim("organisation", account.organisation().value());
    }
    return claims;
  }

  public String rs256(JWTClaimsSet claims) {
    return signed(claims, rsa);
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.RS256, key), claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  private static JWSHeader header(JWSAlgorithm algorithm, JWK key) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(key.getKeyID())
        .build();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
