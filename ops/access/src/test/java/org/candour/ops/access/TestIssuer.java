package org.candour.ops.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer on a port of its own, whose tokens are good around a given moment. */
final class TestIssuer implements AutoCloseable {

  private final Instant now;
  private final HttpServer server;
  private final AtomicInteger fetched = new AtomicInteger();
  final RSAKey rsa = rsa("rsa");
  final ECKey ec;

  TestIssuer(Instant now) {
    this.now = now;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    serve(
        "/.well-known/openid-configuration",
        """
        {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"]}
        """
            .formatted(address()));
    serve(
        "/another/.well-known/openid-configuration",
        """
        {"issuer":"https://elsewhere.test","jwks_uri":"%s/keys"}
        """
            .formatted(address()));
    serve(
        "/without-keys/.well-known/openid-configuration",
        """
        {"issuer":"%s/without-keys"}
        """
            .formatted(address()));
    serve("/keys", new JWKSet(List.<JWK>of(rsa, ec)).toString());
    server.start();
  }

  /** A new key, which an issuer may or may not know under that name. */
  static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(String path, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          if (path.equals("/keys")) {
            fetched.incrementAndGet();
          }
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How often somebody asked for its keys. */
  int fetched() {
    return fetched.get();
  }

  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(address())
        .audience("candour")
        .subject("registrar-1")
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
        .claim("scope", "candour.read candour.record")
        .claim("client_id", "tests")
        .claim("roles", List.of("REGISTRAR"));
  }

  String token() {
    return sign(claims(), JWSAlgorithm.RS256, rsa);
  }

  static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWK key) {
    return sign(claims, new JWSHeader.Builder(algorithm), key);
  }

  static String sign(JWTClaimsSet.Builder claims, JWSHeader.Builder header, JWK key) {
    try {
      JWSSigner signer =
          key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.toRSAKey());
      SignedJWT token = new SignedJWT(header.keyID(key.getKeyID()).build(), claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
