package org.candour.query.view.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Entries that the views could not place, per view and stream. Later entries of the same stream queue
 * behind the one that failed; everything else goes on.
 */
@Component
public class DeadLetters {

  /** A full queue would stop every view, which is worse than a long one. */
  private static final int UNBOUNDED = 1_000_000_000;

  private static final int CACHED_STREAMS = 4_096;

  private final Map<String, DeadLetteringEventHandlerInvoker> invokers = new LinkedHashMap<>();
  private final JdbcClient jdbc;

  DeadLetters(
      ViewCatalogue views,
      Transactions transactions,
      DeadLetterReplay repair,
      LedgerReader reader,
      DataSource dataSource,
      JdbcClient jdbc) {
    this.jdbc = jdbc;
    Serializer letters = new DeadLetterSerializer(reader);
    var connections =
        new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource));
    for (View<?> view : views.all()) {
      var queue =
          JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
              .processingGroup(view.name())
              .connectionProvider(connections)
              .transactionManager(transactions)
              .schema(DeadLetterSchema.builder().deadLetterTable("view.dead_letter").build())
              .genericSerializer(TokenJson.serializer())
              .eventSerializer(letters)
              .maxSequences(UNBOUNDED)
              .maxSequenceSize(UNBOUNDED)
              .claimDuration(Duration.ofSeconds(30))
              .build();
      invokers.put(
          view.name(),
          DeadLetteringEventHandlerInvoker.builder()
              .eventHandlers(new ViewHandler(view, views, transactions, repair))
              .sequencingPolicy(m -> ((LedgerEntry) m.getPayload()).stream().toString())
              .queue(queue)
              .transactionManager(transactions)
              .enqueuePolicy((letter, cause) -> decide(cause))
              .enableSequenceIdentifierCache()
              .sequenceIdentifierCacheSize(CACHED_STREAMS)
              .build());
    }
  }

  /** The database's troubles concern the whole batch, which is tried again. */
  private static EnqueueDecision<EventMessage<?>> decide(Throwable cause) {
    if (cause instanceof DataAccessException away) {
      throw away;
    }
    return Decisions.enqueue(ThrowableCause.truncated(cause));
  }

  Map<String, EventHandlerInvoker> invokers() {
    return java.util.Collections.unmodifiableMap(invokers);
  }

  /** How many entries a view has not placed. */
  public long count(String view) {
    return jdbc.sql("SELECT count(*) FROM view.dead_letter WHERE processingGroup = ?")
        .param(view)
        .query(Long.class)
        .single();
  }

  /** How many entries each view has not placed; views without any are left out. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.sql("SELECT processingGroup, count(*) FROM view.dead_letter GROUP BY 1 ORDER BY 1")
        .query(rs -> {
          counts.put(rs.getString(1), rs.getLong(2));
        });
    return counts;
  }

  /** The entries that a view has not placed, in order. */
  public List<Letter> of(String view) {
    return jdbc.sql(
            "SELECT eventIdentifier::bigint, sequenceIdentifier, causeMessage FROM view.dead_letter"
                + " WHERE processingGroup = ? ORDER BY 1")
        .param(view)
        .query((rs, row) -> new Letter(rs.getLong(1), rs.getString(2), cause(rs)))
        .list();
  }

  private static String cause(java.sql.ResultSet rs) throws SQLException {
    String message = rs.getString(3);
    return message == null ? "queued behind an earlier entry of its stream" : message;
  }

  /**
   * Tries a view's dead letters again, each stream until one fails.
   *
   * @return how many are left
   */
  public long retry(String view) {
    DeadLetteringEventHandlerInvoker invoker = invokers.get(view);
    if (invoker == null) {
      throw new IllegalArgumentException("There is no view " + view);
    }
    long sequences =
        jdbc.sql(
                "SELECT count(DISTINCT sequenceIdentifier) FROM view.dead_letter WHERE"
                    + " processingGroup = ?")
            .param(view)
            .query(Long.class)
            .single();
    // A stream that fails again comes last the next time, so each has its turn once.
    for (long i = 0; i < sequences; i++) {
      invoker.processAny();
    }
    return count(view);
  }

  /**
   * An entry that a view has not placed.
   *
   * @param cause why, in the words of whatever failed
   */
  public record Letter(long index, String stream, String cause) {}
}
