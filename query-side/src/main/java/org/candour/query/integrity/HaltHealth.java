package org.candour.query.integrity;

import org.candour.query.halt.KeptHalt;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in {@code /health} whether the record is shown: not while it does not prove. */
@Component("proof")
class HaltHealth implements HealthIndicator {

  private final KeptHalt halt;

  HaltHealth(KeptHalt halt) {
    this.halt = halt;
  }

  @Override
  public Health health() {
    return halt.why()
        .map(why -> Health.down().withDetail("why", why))
        .orElseGet(Health::up)
        .build();
  }
}
