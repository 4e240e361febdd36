package org.candour.query.metrics;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Says whether the views are as fresh as a setting asks. A side that is behind is not ready, so
 * that another one answers; where there is none, its pages say themselves how far behind they are.
 * One that could not place an entry is ready, as all others are shown, and says so.
 */
@Component("views")
final class ViewsHealth implements HealthIndicator {

  private final ViewsNow views;
  private final Duration bound;

  /**
   * @param bound how long an entry may wait to be seen
   */
  ViewsHealth(ViewsNow views, @Value("${candour.ready.lag:5m}") Duration bound) {
    this.views = views;
    this.bound = bound;
  }

  @Override
  public Health health() {
    try {
      ViewsReading now = views.read();
      if (now.behind().compareTo(bound) > 0) {
        return Health.status("BEHIND").build();
      }
      return now.deadLetters().isEmpty() ? Health.up().build() : Health.status("UNPLACED").build();
    } catch (DataAccessException e) {
      return Health.down().build();
    }
  }
}
