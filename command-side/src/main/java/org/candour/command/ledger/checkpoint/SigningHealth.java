package org.candour.command.ledger.checkpoint;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says in {@code /health} that this node refuses to sign, because the ledger is not what was signed
 * or witnessed before. The answer stays 200: the node records and answers as before.
 */
@Component("signing")
class SigningHealth implements HealthIndicator {

  private final CheckpointSigner signer;

  SigningHealth(CheckpointSigner signer) {
    this.signer = signer;
  }

  @Override
  public Health health() {
    return signer
        .fault()
        .map(fault -> Health.status("DIFFERS").withDetail("why", fault))
        .orElseGet(Health::up)
        .build();
  }
}
