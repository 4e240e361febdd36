package org.candour.query.view.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.correction.Corrections;
import org.candour.query.ledger.Audience;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.View;
import org.candour.query.view.store.ClosedVersion;
import org.candour.query.view.store.RowVersion;
import org.candour.query.view.store.VersionLoader;
import org.candour.query.view.store.VersionStore;
import org.candour.query.view.store.VersionWriter;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;

/**
 * One view's rows while a batch of entries goes over them: loaded once, evolved in memory, written
 * once. An entry that fails leaves every row as it was.
 */
public final class ViewFold<V> {

  private final VersionStore<V> store;
  private final ViewTable<V> table;
  private final VersionLoader<V> loader;
  private final VersionWriter<V> writer;
  private final View<V> view;

  /** In the order of the entries, so that rows that begin with them are nearly sorted. */
  private final Map<String, Slot<V>> slots = new LinkedHashMap<>();

  private final List<ClosedVersion<V>> closed = new ArrayList<>();
  private long held;

  public ViewFold(VersionStore<V> store) {
    this.store = store;
    this.table = store.table();
    this.loader = store.loader();
    this.writer = store.writer();
    this.view = table.view();
  }

  /** Loads the rows that these entries touch. */
  public void load(Connection connection, Collection<LedgerEntry> entries) throws SQLException {
    Set<String> keys = new HashSet<>();
    for (LedgerEntry entry : entries) {
      try {
        for (String key : view.keys(entry)) {
          if (view.begins(key, entry)) {
            slots.putIfAbsent(key, Slot.empty());
          } else {
            keys.add(key);
          }
        }
      } catch (RuntimeException ignored) {
        // It throws again when the entry's turn comes, and is dealt with there.
      }
    }
    keys.removeAll(slots.keySet());
    loadRows(connection, keys);
  }

  private void loadRows(Connection connection, Set<String> keys) throws SQLException {
    if (!keys.isEmpty()) {
      keys.forEach(key -> slots.put(key, Slot.empty()));
      for (RowVersion<V> version : loader.load(connection, keys)) {
        slots.put(version.key(), Slot.stored(version));
        held += version.bytes().length;
      }
    }
  }

  /** Takes these rows as they stood before an entry, to be told anew from there. */
  public void loadBefore(Connection connection, Collection<String> keys, long index)
      throws SQLException {
    keys.forEach(key -> slots.put(key, Slot.empty()));
    for (RowVersion<V> version : loader.loadAsAt(connection, keys, index)) {
      Slot<V> slot = Slot.empty();
      slot.change(version);
      slots.put(version.key(), slot);
    }
  }

  /** Gives a connection to what needs one, which few entries do. */
  public interface Connecting<X extends Exception> {
    void with(Telling telling) throws X;
  }

  /** Tells rows anew. */
  public interface Telling {
    void on(Connection connection) throws SQLException;
  }

  /**
   * Lets an entry change the rows that it touches; one that corrects another tells all of them anew
   * that rest on it.
   *
   * @param among the keys of the rows that may change; null for all
   */
  public <X extends Exception> void take(
      LedgerEntry entry,
      CorrectedLedger ledger,
      @Nullable Set<String> among,
      Connecting<X> connecting)
      throws X {
    if (entry.isReadable() && Corrections.isOne(entry.event())) {
      connecting.with(connection -> correct(connection, entry, ledger, among));
    } else {
      Set<String> keys = new HashSet<>(view.keys(entry));
      if (among != null) {
        keys.retainAll(among);
      }
      apply(entry, keys);
    }
  }

  private void apply(LedgerEntry entry, Set<String> keys) {
    List<Runnable> changes = new ArrayList<>(keys.size());
    for (String key : keys) {
      Slot<V> slot = slots.get(key);
      if (slot == null) {
        throw new IllegalStateException(view.name() + " has no row loaded for " + key);
      }
      RowVersion<V> before = slot.version();
      Optional<V> after = view.evolve(key, Optional.ofNullable(before).map(RowVersion::row), entry);
      RowVersion<V> version =
          after
              .map(row ->
                  new RowVersion<>(
                      key, entry.index(), table.write(row), row, audience(before, entry)))
              .orElse(null);
      if (slot.differsFrom(version)) {
        changes.add(() -> change(slot, before, version, entry.index()));
      }
    }
    changes.forEach(Runnable::run);
  }

  /**
   * Tells all rows anew that rest on the stream in which an entry corrects another.
   *
   * @param among the keys to tell of; null for all
   */
  private void correct(
      Connection connection,
      LedgerEntry correction,
      CorrectedLedger ledger,
      @Nullable Set<String> among)
      throws SQLException {
    RetoldRows<V> retold = new RetoldRows<>(store, ledger, correction);
    Set<String> keys = retold.keys();
    if (among != null) {
      keys.retainAll(among);
    }
    if (keys.isEmpty()) {
      return;
    }
    flush(connection); // The tables have to know every version up to here.
    Set<String> unknown = new HashSet<>(keys);
    unknown.removeAll(slots.keySet());
    loadRows(connection, unknown);
    Map<String, RowVersion<V>> rows = retold.rows(connection, keys);
    keys.stream().sorted().forEach(key -> tell(key, rows.get(key), correction));
  }

  private void tell(String key, @Nullable RowVersion<V> retold, LedgerEntry correction) {
    Slot<V> slot = Objects.requireNonNull(slots.get(key));
    if (slot.differsFrom(retold)) {
      RowVersion<V> version =
          retold == null
              ? null
              : new RowVersion<>(
                  key,
                  correction.index(),
                  retold.bytes(),
                  retold.row(),
                  retold.audience().and(correction.audience()));
      change(slot, slot.version(), version, correction.index());
    }
  }

  /**
   * A row is open to those who may see every entry that had a part in it. An entry that left it as
   * it was has none.
   */
  private static Audience audience(@Nullable RowVersion<?> before, LedgerEntry entry) {
    return before == null ? entry.audience() : before.audience().and(entry.audience());
  }

  private void change(
      Slot<V> slot, @Nullable RowVersion<V> before, @Nullable RowVersion<V> after, long index) {
    if (before != null) {
      closed.add(new ClosedVersion<>(before, index));
    }
    if (after != null) {
      held += after.bytes().length;
    }
    slot.change(after);
  }

  /** About how many bytes the rows have that are held here, as they are and as they were. */
  long held() {
    return held;
  }

  /** Forgets all rows; they must have been written. */
  void forget() {
    slots.clear();
    held = 0;
  }

  /** Writes what changed; the rows stay loaded. */
  public void flush(Connection connection) throws SQLException {
    List<String> gone = new ArrayList<>();
    List<RowVersion<V>> begun = new ArrayList<>();
    List<RowVersion<V>> kept = new ArrayList<>();
    slots.forEach((key, slot) -> {
      RowVersion<V> version = slot.version();
      if (slot.isChanged() && version != null) {
        (slot.isStored() ? kept : begun).add(version);
      } else if (slot.isChanged() && slot.isStored()) {
        gone.add(key);
      }
      slot.written();
    });
    begun.sort(Comparator.comparing(RowVersion::key));
    writer.delete(connection, gone);
    writer.insert(connection, begun);
    writer.change(connection, closed, kept);
    closed.clear();
  }
}
