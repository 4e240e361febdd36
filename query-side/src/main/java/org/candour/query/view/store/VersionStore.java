package org.candour.query.view.store;

/** The two tables of a view with what reads and writes them, whose statements are made once. */
public record VersionStore<V>(
    ViewTable<V> table, VersionLoader<V> loader, VersionWriter<V> writer) {

  public static <V> VersionStore<V> of(ViewTable<V> table) {
    return new VersionStore<>(table, new VersionLoader<>(table), new VersionWriter<>(table));
  }
}
