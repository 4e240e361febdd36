package org.candour.query.view.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.candour.events.log.tree.Frontier;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.fold.ViewFold;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.VersionStore;
import org.candour.query.view.store.ViewProgress;
import org.jspecify.annotations.Nullable;

/**
 * One batch of entries on its way through all views: the views are locked and every row loaded
 * before the first entry, and everything is written in the transaction that stores the token. So is
 * the log's tree: what does not prove is fed to no view.
 */
final class FeedBatch {

  private static final String RESOURCE = FeedBatch.class.getName();

  private final Map<String, Member<?>> members = new HashMap<>();
  private final ViewProgress progress;
  private final long end;
  private Frontier read;

  /**
   * @param progress as it is locked
   * @param end how many entries the views will have seen
   */
  private FeedBatch(ViewProgress progress, long end) {
    this.progress = progress;
    this.end = end;
    this.read = progress.tree();
  }

  /** The batch of a unit of work, begun if this is its first entry. */
  static FeedBatch of(UnitOfWork<?> unit, Transactions transactions, FedViews views) {
    return unit.root()
        .getOrComputeResource(
            RESOURCE, key -> transactions.withConnection(c -> begin(unit, transactions, views, c)));
  }

  private static FeedBatch begin(
      UnitOfWork<?> unit, Transactions transactions, FedViews views, Connection connection)
      throws SQLException {
    List<LedgerEntry> entries = entries(unit);
    FeedBatch batch = new FeedBatch(ViewProgress.lock(connection), entries.getLast().index() + 1);
    for (VersionStore<?> store : views.all()) {
      batch.admit(store, entries, connection);
    }
    if (!batch.members.isEmpty()) {
      batch.read = views.proof().after(batch.read, entries);
    }
    unit.onPrepareCommit(u ->
        transactions.withConnection(c -> {
          batch.flush(c);
          return true;
        }));
    return batch;
  }

  /** A view that lags behind the first entry is being made anew, and is left alone. */
  private <V> void admit(VersionStore<V> store, List<LedgerEntry> entries, Connection connection)
      throws SQLException {
    String view = store.table().view().name();
    Long size = progress.of(view);
    if (size == null || size < entries.getFirst().index() || size >= end) {
      return;
    }
    ViewFold<V> fold = new ViewFold<>(store);
    // An entry that the view has seen already must not be taken for one that begins a row.
    fold.load(connection, entries.stream().filter(e -> e.index() >= size).toList());
    members.put(view, new Member<>(fold, size));
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
    progress.move(connection, end, read, members.keySet());
  }

  private record Member<V>(ViewFold<V> fold, long size) {}
}
