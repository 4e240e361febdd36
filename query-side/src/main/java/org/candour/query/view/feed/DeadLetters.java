package org.candour.query.view.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.store.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries that the views could not place, per view and stream. Later entries of the same stream
 * queue behind the one that failed; everything else goes on.
 */
@Component
public class DeadLetters {

  private final Map<String, DeadLetteringEventHandlerInvoker> invokers = new LinkedHashMap<>();
  private final JdbcClient jdbc;

  DeadLetters(
      ViewCatalogue views,
      FedViews fed,
      Transactions transactions,
      DeadLetterReplay repair,
      LedgerReader reader,
      CorrectedLedger ledger,
      DataSource dataSource,
      JdbcClient jdbc) {
    this.jdbc = jdbc;
    var build = new DeadLetterInvokers(reader, dataSource, transactions);
    for (View<?> view : views.all()) {
      invokers.put(
          view.name(), build.of(view, new ViewHandler(view, fed, transactions, repair, ledger)));
    }
  }

  Map<String, EventHandlerInvoker> invokers() {
    return Collections.unmodifiableMap(invokers);
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

  private static String cause(ResultSet rs) throws SQLException {
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
