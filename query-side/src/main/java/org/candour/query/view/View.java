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
   * Tells that no row of this key can have been there before this entry, which spares looking for
   * it.
   */
  default boolean begins(String key, LedgerEntry entry) {
    return false;
  }

  /**
   * A key that separates old rows from new ones, for a view whose keys sort in the order of the
   * ledger: every row made by the first {@code size} entries has a smaller key, every later row has
   * this key or a larger one. A list as at a point then starts at this key, and does not have to
   * walk past the rows that were made later. Empty for all other views.
   *
   * @param size how many entries the ledger had at that point
   */
  default Optional<String> keyBehind(long size) {
    return Optional.empty();
  }

  /**
   * Whether its rows number the entries of the ledger, of which everybody knows how many there are.
   * Of all other views it is not said how many rows are open to inspectors alone: each would tell
   * of an inspection that is not published.
   */
  default boolean numbersEntries() {
    return false;
  }

  /** What lists filter by. */
  default List<Facet<V>> facets() {
    return List.of();
  }

  /**
   * The facet of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  default Facet<V> facet(String name) {
    return facets().stream()
        .filter(facet -> facet.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No facet " + name));
  }

  /** In what order lists come. */
  default Order<V> order() {
    return Order.byKey();
  }

  /** Which other orders have an index within the rows of one value. */
  default List<SortedWithin> sortedWithin() {
    return List.of();
  }

  /** How rows become one that are of records which were joined; empty where they stay apart. */
  default Optional<Merging<V>> merging() {
    return Optional.empty();
  }

  /**
   * The facet that has all the values of which each of several rows has one in a facet, for a view
   * that has a row for each of them. Asked for several of these values, it then gives one row.
   */
  default Optional<String> allOf(String facet) {
    return Optional.empty();
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
