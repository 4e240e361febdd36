package org.candour.query.follow.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.candour.events.access.Account;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with feeds. Who polls one without anything new being recorded is told just that. */
final class Feeds {

  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=utf-8");

  private Feeds() {}

  /** The address of this feed, from the root of the site. */
  static String self(HttpServletRequest servlet) {
    String query = servlet.getQueryString();
    return servlet.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** When the newest entry was recorded. */
  static Instant updated(PageRequest request) {
    return Objects.requireNonNullElse(request.asAt().recordedAt(), Instant.EPOCH);
  }

  /**
   * The feed, or that it is still the same.
   *
   * @param version what the feed is made of; the same version is the same feed
   */
  static ResponseEntity<byte[]> answer(
      HttpServletRequest servlet, Account account, String version, Supplier<AtomFeed> feed) {
    @Nullable String tag = account.isSignedIn() ? null : "W/\"" + version + "\"";
    boolean same = tag != null && tag.equals(servlet.getHeader(HttpHeaders.IF_NONE_MATCH));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .cacheControl(
                account.isSignedIn()
                    ? CacheControl.noStore()
                    : CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic());
    if (tag != null) {
      answer.eTag(tag);
    }
    answer.varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);
    return same ? answer.build() : answer.contentType(ATOM).body(feed.get().xml());
  }
}
