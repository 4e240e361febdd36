package org.candour.query.view.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;

/**
 * One batch of entries on its way through all views: every line of progress is locked and every row
 * loaded before the first entry, and everything is written in the transaction that stores the
 * token.
 */
final class FeedBatch {

  private static final String RESOURCE = FeedBatch.class.getName();

  private final Map<String, Member<?>> members = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  private FeedBatch() {}

  /** The batch of a unit of work, begun if this is its first entry. */
  static FeedBatch of(UnitOfWork<?> unit, Transactions transactions, ViewCatalogue views) {
    return unit.root()
        .getOrComputeResource(
            RESOURCE, key -> transactions.withConnection(c -> begin(unit, transactions, views, c)));
  }

  private static FeedBatch begin(
      UnitOfWork<?> unit, Transactions transactions, ViewCatalogue views, Connection connection)
      throws SQLException {
    List<LedgerEntry> entries = entries(unit);
    FeedBatch batch = new FeedBatch();
    Map<String, Long> sizes = ViewProgress.lockAll(connection);
    for (View<?> view : views.all()) {
      batch.admit(view, sizes.getOrDefault(view.name(), 0L), entries, connection);
    }
    batch.sizes.put(ViewProgress.PROCESSOR, entries.getLast().index() + 1);
    unit.onPrepareCommit(u ->
        transactions.withConnection(c -> {
          batch.flush(c);
          return true;
        }));
    return batch;
  }

  /** A view that lags behind the first entry is being made anew, and is left alone. */
  private <V> void admit(View<V> view, long size, List<LedgerEntry> entries, Connection connection)
      throws SQLException {
    if (size < entries.getFirst().index() || size > entries.getLast().index()) {
      return;
    }
    ViewFold<V> fold = new ViewFold<>(ViewTable.live(view));
    // An entry that the view has seen already must not be taken for one that begins a row.
    fold.load(connection, entries.stream().filter(e -> e.index() >= size).toList());
    members.put(view.name(), new Member<>(fold, size));
    sizes.put(view.name(), entries.getLast().index() + 1);
  }

  private static List<LedgerEntry> entries(UnitOfWork<?> unit) {
    if (unit instanceof BatchingUnitOfWork<?> batching) {
      return batching.getMessages().stream().map(m -> (LedgerEntry) m.getPayload()).toList();
    }
    return List.of((LedgerEntry) unit.getMessage().getPayload());
  }

  /** True if a view takes part in this batch and has not seen the entry yet. */
  boolean takes(String view, LedgerEntry entry) {
    Member<?> member = members.get(view);
    return member != null && entry.index() >= member.size();
  }

  void apply(String view, LedgerEntry entry, CorrectedLedger ledger, Transactions transactions) {
    @Nullable Member<?> member = members.get(view);
    if (member != null) {
      member
          .fold()
          .take(
              entry,
              ledger,
              null,
              telling ->
                  transactions.withConnection(c -> {
                    telling.on(c);
                    return true;
                  }));
    }
  }

  private void flush(Connection connection) throws SQLException {
    for (Member<?> member : members.values()) {
      member.fold().flush(connection);
    }
    ViewProgress.save(connection, sizes);
  }

  private record Member<V>(ViewFold<V> fold, long size) {}
}
