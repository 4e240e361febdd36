package org.candour.command.clerk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.candour.ops.access.metrics.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the clerk has still to do, looked up when metrics are read. */
@Component
final class ClerkGauges implements MeterBinder {

  private final Clerk clerk;
  private final JdbcClient jdbc;

  ClerkGauges(Clerk clerk, JdbcClient jdbc) {
    this.clerk = clerk;
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    new Reading<>(clerk::backlog)
        .gauge(
            meters,
            "candour.clerk.overdue.deadlines",
            "Deadlines that passed and of which the clerk has recorded nothing, counted up to "
                + Clerk.MOST_COUNTED,
            Tags.empty(),
            Integer::doubleValue);
    new Reading<>(this::unread)
        .gauge(
            meters,
            "candour.clerk.unread.entries",
            "Entries that the clerk has not read",
            Tags.empty(),
            Long::doubleValue);
  }

  private Long unread() {
    return jdbc.sql("SELECT greatest(0, size - next) FROM ledger.head, clerk.progress")
        .query(Long.class)
        .single();
  }
}
