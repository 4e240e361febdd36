package org.candour.query.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.read.ViewReader;
import org.springframework.context.ConfigurableApplicationContext;

/** Waits, within bounds, for what happens in the background. */
public final class Waiting {

  private Waiting() {}

  /** Until every view has seen every entry. */
  public static void caughtUp(ConfigurableApplicationContext context, TestLedger ledger) {
    ViewReader reader = context.getBean(ViewReader.class);
    await()
        .atMost(40, SECONDS)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .untilAsserted(() ->
            assertThat(context.getBean(ViewCatalogue.class).all())
                .allSatisfy(v -> assertThat(reader.lag(v.name()).size()).isEqualTo(ledger.size())));
  }
}
