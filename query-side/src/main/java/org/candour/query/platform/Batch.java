package org.candour.query.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.candour.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One batch of entries on its way through all views: every line of progress is locked and every row
 * loaded before the first entry, and everything is written in the transaction that stores the
 * token.
 */
final class Batch {

  private static final String RESOURCE = Batch.class.getName();

  private final Map<String, Member<?>> members = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  private Batch() {}

  /** The batch of a unit of work, begun if this is its first entry. */
  static Batch of(UnitOfWork<?> unit, Transactions transactions, Views views) {
    return unit.root()
        .getOrComputeResource(
            RESOURCE, key -> transactions.withConnection(c -> begin(unit, transactions, views, c)));
  }

  private static Batch begin(
      UnitOfWork<?> unit, Transactions transactions, Views views, Connection connection)
      throws SQLException {
    List<Recorded> entries = entries(unit);
    Batch batch = new Batch();
    Map<String, Long> sizes = Progress.lockAll(connection);
    for (View<?> view : views.all()) {
      batch.admit(view, sizes.getOrDefault(view.name(), 0L), entries, connection);
    }
    batch.sizes.put(Progress.PROCESSOR, entries.getLast().index() + 1);
    unit.onPrepareCommit(u ->
        transactions.withConnection(c -> {
          batch.flush(c);
          return true;
        }));
    return batch;
  }

  /** A view that lags behind the first entry is being made anew, and is left alone. */
  private <V> void admit(View<V> view, long size, List<Recorded> entries, Connection connection)
      throws SQLException {
    if (size < entries.getFirst().index() || size > entries.getLast().index()) {
      return;
    }
    Fold<V> fold = new Fold<>(ViewTable.live(view));
    // An entry that the view has seen already must not be taken for one that begins a row.
    fold.load(connection, entries.stream().filter(e -> e.index() >= size).toList());
    members.put(view.name(), new Member<>(fold, size));
    sizes.put(view.name(), entries.getLast().index() + 1);
  }

  private static List<Recorded> entries(UnitOfWork<?> unit) {
    if (unit instanceof BatchingUnitOfWork<?> batching) {
      return batching.getMessages().stream().map(m -> (Recorded) m.getPayload()).toList();
    }
    return List.of((Recorded) unit.getMessage().getPayload());
  }

  /** Whether a view takes part in this batch and has not seen the entry yet. */
  boolean takes(String view, Recorded entry) {
    Member<?> member = members.get(view);
    return member != null && entry.index() >= member.size();
  }

  void apply(String view, Recorded entry) {
    @Nullable Member<?> member = members.get(view);
    if (member != null) {
      member.fold().apply(entry);
    }
  }

  private void flush(Connection connection) throws SQLException {
    for (Member<?> member : members.values()) {
      member.fold().flush(connection);
    }
    Progress.save(connection, sizes);
  }

  private record Member<V>(Fold<V> fold, long size) {}
}
