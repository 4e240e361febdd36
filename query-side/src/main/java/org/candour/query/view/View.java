package org.candour.query.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.query.ledger.LedgerEntry;

/**
 * Answers one question: a record per row and one pure function from entries to rows. A bean of this
 * type is all there is to write; tables, processing, rebuild, as-at and the JSON address are made
 * from it.
 *
 * @param <V> the row, a record that Jackson writes and reads back
 */
public interface View<V> {

  /** In kebab-case; names its address and its tables. */
  String name();

  Class<V> rowType();

  /** The keys of the rows that an entry touches; empty for an entry that is of no concern. */
  Set<String> keys(LedgerEntry entry);

  /**
   * The row after an entry; empty if there is none any more. Pure: it rests on nothing else than
   * its arguments. It throws what it cannot place, and never swallows it.
   */
  Optional<V> evolve(String key, Optional<V> row, LedgerEntry entry);

  /**
   * Whether no row of this key can have been there before this entry, which spares looking for it.
   */
  default boolean begins(String key, LedgerEntry entry) {
    return false;
  }

  /**
   * In a view whose keys sort as the ledger does, the key before which all rows lie that the first
   * so many entries made; lists as at a point then begin there and pass nothing over.
   */
  default Optional<String> keyBehind(long entries) {
    return Optional.empty();
  }

  /** What lists filter by. */
  default List<Facet<V>> facets() {
    return List.of();
  }

  /** In what order lists come. */
  default Order<V> order() {
    return Order.byKey();
  }

  /** To be raised when the row's shape or {@link #evolve} changes: the view is then made anew. */
  default int version() {
    return 1;
  }

  /** The type of stream that this view replays, each stream's id being its row's key. */
  default Optional<String> replays() {
    return Optional.empty();
  }
}
