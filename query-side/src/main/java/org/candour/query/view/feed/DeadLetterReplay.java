package org.candour.query.view.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.candour.events.correction.Corrections;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.View;
import org.candour.query.view.fold.RetoldRows;
import org.candour.query.view.fold.ViewFold;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.VersionStore;
import org.candour.query.view.store.ViewProgress;
import org.candour.query.view.store.ViewTable;
import org.springframework.stereotype.Component;

/**
 * Places an entry that was a dead letter. Its rows are told anew from that entry on, so that they
 * end as if it had never failed; entries that are still dead letters stay left out.
 */
@Component
class DeadLetterReplay {

  private static final int PAGE = 1_000;

  private final Transactions transactions;
  private final LedgerReader reader;
  private final CorrectedLedger ledger;

  DeadLetterReplay(Transactions transactions, LedgerReader reader, CorrectedLedger ledger) {
    this.ledger = ledger;
    this.transactions = transactions;
    this.reader = reader;
  }

  void place(View<?> view, LedgerEntry entry) {
    transactions.withConnection(connection -> {
      Long size = ViewProgress.lock(connection).of(view.name());
      if (size == null) {
        throw new IllegalStateException("There is no view " + view.name());
      }
      retell(VersionStore.of(ViewTable.live(view)), entry, size, connection);
      return true;
    });
  }

  private <V> void retell(
      VersionStore<V> store, LedgerEntry entry, long size, Connection connection)
      throws SQLException {
    View<V> view = store.table().view();
    Set<String> keys =
        Corrections.isOne(entry.event())
            ? new RetoldRows<>(store, ledger, entry).keys()
            : view.keys(entry);
    if (keys.isEmpty()) {
      return;
    }
    Set<Long> leftOut = deadLetters(connection, view.name());
    leftOut.remove(entry.index());
    ViewFold<V> fold = new ViewFold<>(store);
    fold.loadBefore(connection, keys, entry.index());
    store.writer().forgetFrom(connection, keys, entry.index());
    for (long from = entry.index(); from < size; from += PAGE) {
      for (LedgerEntry next : reader.page(from, PAGE)) {
        if (next.index() < size && !leftOut.contains(next.index())) {
          fold.<SQLException>take(next, ledger, keys, telling -> telling.on(connection));
        }
      }
    }
    fold.flush(connection);
  }

  private static Set<Long> deadLetters(Connection connection, String view) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT eventIdentifier::bigint FROM view.dead_letter WHERE processingGroup = ?")) {
      statement.setString(1, view);
      try (ResultSet rs = statement.executeQuery()) {
        Set<Long> indexes = new HashSet<>();
        while (rs.next()) {
          indexes.add(rs.getLong(1));
        }
        return indexes;
      }
    }
  }
}
