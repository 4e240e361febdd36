package org.candour.query.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The page of this site from which somebody came to an entry: with its filters, at its place. */
final class CameFrom {

  private CameFrom() {}

  /** Null where the browser does not say, or it was another site, or another entry. */
  static @Nullable String of(HttpServletRequest request, long entry) {
    return of(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST), entry);
  }

  static @Nullable String of(@Nullable String page, @Nullable String host, long entry) {
    try {
      URI from = new URI(page == null ? "" : page);
      String path = from.getRawPath();
      boolean here =
          from.getRawAuthority() != null
              && from.getRawAuthority().equals(host)
              && path.matches("/[^/].*")
              && !path.startsWith("/entries/");
      return here ? path + PlainEnglish.maybe("?", from.getRawQuery(), "") + "#e" + entry : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
