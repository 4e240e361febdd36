package org.candour.ops.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer signs with, where its metadata say that they are (OpenID Connect
 * Discovery 1.0, section 4). They are fetched when the first token comes, so that a service starts
 * while the issuer is away; and it may be away later without shutting anybody out.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

  /** How long keys are known before they are asked for again. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** How much longer the known ones stay good while the issuer is away. */
  static final Duration GOOD_WHILE_AWAY = Duration.ofMinutes(50);

  /** How long before their end they are asked for, so that no request waits for them. */
  private static final Duration AHEAD = Duration.ofSeconds(30);

  /** In which time keys are asked for twice at most, however many tokens name unknown ones. */
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LARGEST = 256 * 1024;
  private static final String METADATA = "/.well-known/openid-configuration";

  private final String issuer;
  private final ResourceRetriever http =
      new DefaultResourceRetriever(
          Math.toIntExact(PATIENCE.toMillis()), Math.toIntExact(PATIENCE.toMillis()), LARGEST);

  /** Where the keys are; null as long as the issuer never said it. */
  private volatile @Nullable String address;

  private IssuerKeys(String issuer) {
    this.issuer = issuer;
  }

  /**
   * The keys of an issuer, kept.
   *
   * @param issuer its address
   */
  static JWKSource<SecurityContext> of(String issuer) {
    return JWKSourceBuilder.create(new IssuerKeys(issuer))
        .cache(FRESH.toMillis(), PATIENCE.multipliedBy(2).toMillis())
        .refreshAheadCache(
            AHEAD.toMillis(), null, Executors.newVirtualThreadPerTaskExecutor(), true, null, false)
        .rateLimited(INTERVAL.toMillis())
        .outageTolerant(FRESH.plus(GOOD_WHILE_AWAY).toMillis())
        .build();
  }

  /**
   * Fetches the keys.
   *
   * @throws JWKSetUnavailableException if the issuer is away, or what it answers is no key set
   */
  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws JWKSetUnavailableException {
    try {
      String known = address;
      String keys = known == null ? discovered() : known;
      JWKSet set = JWKSet.parse(get(keys));
      address = keys;
      return set;
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new JWKSetRetrievalException("The keys of " + issuer + " cannot be had", e);
    }
  }

  private String discovered() throws IOException, ParseException {
    Map<String, Object> metadata =
        JSONObjectUtils.parse(get(issuer.replaceFirst("/$", "") + METADATA));
    if (!issuer.equals(metadata.get("issuer"))) {
      throw new IOException("Its metadata are of the issuer " + metadata.get("issuer"));
    }
    return String.valueOf(metadata.get("jwks_uri"));
  }

  private String get(String from) throws IOException {
    return http.retrieveResource(URI.create(from).toURL()).getContent();
  }

  @Override
  public void close() {
    // Nothing stays open between two requests.
  }
}
