package org.candour.query.follow;

import jakarta.servlet.http.HttpServletRequest;
import org.candour.query.api.problem.NotYetAvailableException;
import org.candour.query.tlog.PublicLog;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What names this site in what leaves it: the log, and the address. */
@Component
public class Site {

  private final PublicLog log;

  Site(PublicLog log) {
    this.log = log;
  }

  /**
   * The name of the log, which stays the same where the site moves to another address.
   *
   * @throws NotYetAvailableException if nothing is signed yet
   */
  public String origin() {
    return log.newest()
        .map(signed -> signed.checkpoint().origin())
        .orElseThrow(
            () -> new NotYetAvailableException("Nothing is signed yet. Try again shortly"));
  }

  /** The address that the site was asked at, without a slash at its end. */
  public static String address(HttpServletRequest servlet) {
    return ServletUriComponentsBuilder.fromContextPath(servlet).build().toUriString();
  }
}
