package org.candour.query.metrics;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.candour.query.ledger.LedgerStatus;
import org.candour.query.view.feed.DeadLetters;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.ViewProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks up how far the views have come, in a few statements that cost the same however long both
 * are.
 */
@Component
final class ViewsNow {

  private final LedgerStatus ledger;
  private final Transactions transactions;
  private final DeadLetters deadLetters;
  private final Clock clock;

  ViewsNow(
      LedgerStatus ledger,
      Transactions transactions,
      DeadLetters deadLetters,
      ObjectProvider<Clock> clock) {
    this.ledger = ledger;
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  ViewsReading read() {
    ViewProgress progress = transactions.inTransaction(ViewProgress::read);
    Set<Long> seen = new HashSet<>();
    seen.add(progress.processor());
    progress.own().values().stream().filter(Objects::nonNull).forEach(seen::add);
    return new ViewsReading(
        clock.instant(), ledger.size(), progress, ledger.recordedAt(seen), deadLetters.counts());
  }
}
