package org.candour.query.follow;

import org.candour.query.api.problem.NotYetAvailableException;
import org.candour.query.tlog.PublicLog;
import org.springframework.stereotype.Component;

/** What names this site in what leaves it, wherever it is reached: the log. */
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
}
