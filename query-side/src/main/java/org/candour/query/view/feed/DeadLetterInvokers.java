package org.candour.query.view.feed;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.candour.query.halt.UnprovenException;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.View;
import org.candour.query.view.store.Transactions;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Makes what hands entries to a view, and puts those that it cannot place into its queue. */
final class DeadLetterInvokers {

  /** A full queue would stop every view, which is worse than a long one. */
  private static final int UNBOUNDED = 1_000_000_000;

  private static final int CACHED_STREAMS = 4_096;

  private final Serializer letters;
  private final DataSourceConnectionProvider connections;
  private final Transactions transactions;

  DeadLetterInvokers(LedgerReader reader, DataSource dataSource, Transactions transactions) {
    this.letters = new DeadLetterSerializer(reader);
    this.connections =
        new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource));
    this.transactions = transactions;
  }

  DeadLetteringEventHandlerInvoker of(View<?> view, ViewHandler handler) {
    return DeadLetteringEventHandlerInvoker.builder()
        .eventHandlers(handler)
        .sequencingPolicy(m -> ((LedgerEntry) m.getPayload()).stream().toString())
        .queue(queue(view.name()))
        .transactionManager(transactions)
        .enqueuePolicy((letter, cause) -> decide(cause))
        .enableSequenceIdentifierCache()
        .sequenceIdentifierCacheSize(CACHED_STREAMS)
        .build();
  }

  private JdbcSequencedDeadLetterQueue<EventMessage<?>> queue(String view) {
    return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup(view)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .schema(DeadLetterSchema.builder().deadLetterTable("view.dead_letter").build())
        .genericSerializer(TokenJson.serializer())
        .eventSerializer(letters)
        .maxSequences(UNBOUNDED)
        .maxSequenceSize(UNBOUNDED)
        .claimDuration(Duration.ofSeconds(30))
        .build();
  }

  /**
   * The database's troubles concern the whole batch, which is tried again; and what does not prove
   * is no matter of a view's.
   */
  private static EnqueueDecision<EventMessage<?>> decide(Throwable cause) {
    if (cause instanceof DataAccessException away) {
      throw away;
    }
    if (cause instanceof UnprovenException unproven) {
      throw unproven;
    }
    return Decisions.enqueue(ThrowableCause.truncated(cause));
  }
}
