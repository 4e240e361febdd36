package org.candour.query.access;

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
import org.candour.events.access.Account;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses with 429 who asks too much. Buckets are forgotten once they would be full again, and
 * there are at most so many of them: under a flood from very many addresses the oldest begin anew.
 */
final class RateLimits extends OncePerRequestFilter {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final long MOST = 100_000;

  private final long perMinute;
  private final Function<HttpServletRequest, String> who;
  private final RefusedRequests refusals;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(WINDOW).build();

  private RateLimits(
      long perMinute, Function<HttpServletRequest, String> who, RefusedRequests refusals) {
    this.perMinute = perMinute;
    this.who = who;
    this.refusals = refusals;
  }

  static RateLimits perAddress(long perMinute, RefusedRequests refusals) {
    return new RateLimits(perMinute, HttpServletRequest::getRemoteAddr, refusals);
  }

  /** Nobody signed in is no account; the addresses count there. */
  static RateLimits perAccount(long perMinute, RefusedRequests refusals) {
    return new RateLimits(perMinute, request -> id(HasAccount.current()), refusals);
  }

  private static String id(Account account) {
    return account.isSignedIn() ? account.id() : "";
  }

  /** Two of one class stand in the chain, so each marks a request as its own. */
  @Override
  protected String getAlreadyFilteredAttributeName() {
    return super.getAlreadyFilteredAttributeName() + "." + System.identityHashCode(this);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = who.apply(request);
    if (perMinute > 0 && !key.isEmpty()) {
      ConsumptionProbe probe = buckets.get(key, any -> bucket()).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        refusals.tooMany(request, response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
