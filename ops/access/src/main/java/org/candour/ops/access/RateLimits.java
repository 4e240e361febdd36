package org.candour.ops.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to an address or account that sends too many requests. A bucket is forgotten once it
 * would be full again, and there are at most {@value #MOST_BUCKETS} of them: under a flood from
 * very many addresses the oldest begin anew.
 */
final class RateLimits extends OncePerRequestFilter {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final long MOST_BUCKETS = 100_000;

  private final long perMinute;
  private final Function<HttpServletRequest, String> sender;
  private final RefusedRequests refusals;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterAccess(WINDOW).build();

  private RateLimits(
      long perMinute, Function<HttpServletRequest, String> sender, RefusedRequests refusals) {
    this.perMinute = perMinute;
    this.sender = sender;
    this.refusals = refusals;
  }

  static RateLimits perAddress(long perMinute, RefusedRequests refusals) {
    return new RateLimits(perMinute, HttpServletRequest::getRemoteAddr, refusals);
  }

  /** Requests without an account are not counted here; their addresses are. */
  static RateLimits perAccount(long perMinute, RefusedRequests refusals) {
    return new RateLimits(perMinute, _ -> HasAccount.signedIn().id(), refusals);
  }

  /** Two filters of this class are in the chain, so each marks the requests it has seen. */
  @Override
  protected String getAlreadyFilteredAttributeName() {
    return super.getAlreadyFilteredAttributeName() + "." + System.identityHashCode(this);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = sender.apply(request);
    if (perMinute > 0 && !key.isEmpty()) {
      ConsumptionProbe probe = buckets.get(key, any -> bucket()).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        refusals.tooMany(response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
        .build();
  }
}
