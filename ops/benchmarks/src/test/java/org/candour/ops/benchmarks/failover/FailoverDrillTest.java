package org.candour.ops.benchmarks.failover;

import static org.assertj.core.api.Assertions.assertThat;

import org.candour.ops.benchmarks.failover.FailoverDrill.Counts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short form of {@code ops/drill failover}. */
@Tag("server")
class FailoverDrillTest {

  private static final int ROUNDS = 2;

  @Test
  void nothingAcknowledgedIsLostWithThePrimaryAndNothingIsRecordedTwice() throws Exception {
    Counts counts = new FailoverDrill(System.out).run(ROUNDS);
    assertThat(counts.isGood()).as(counts.toString()).isTrue();
    assertThat(counts.acknowledged()).isGreaterThan(ROUNDS * 200);
  }
}
