package org.candour.query.platform;

import java.util.Collection;
import java.util.function.Function;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** Something that lists filter by. Its name is the parameter's name, in kebab-case. */
public sealed interface Facet<V> {

  String name();

  /** One value or none per row, filtered by equality. */
  record One<V>(String name, Function<V, @Nullable String> value, boolean indexed)
      implements Facet<V> {}

  /** Any number of values per row; a row is found by each. */
  record Many<V>(String name, Function<V, Collection<String>> values, boolean indexed)
      implements Facet<V> {}

  /** A date that may be a range of days; a row is found where that range overlaps. */
  record When<V>(String name, Function<V, @Nullable PartialDate> date, boolean indexed)
      implements Facet<V> {}

  /** One value per row, with an index. */
  static <V> Facet<V> one(String name, Function<V, @Nullable String> value) {
    return new One<>(name, value, true);
  }

  /** One value per row, looked through without an index of its own. */
  static <V> Facet<V> unindexed(String name, Function<V, @Nullable String> value) {
    return new One<>(name, value, false);
  }

  /** Any number of values per row, with an index. */
  static <V> Facet<V> many(String name, Function<V, Collection<String>> values) {
    return new Many<>(name, values, true);
  }

  /** Any number of values per row, asked for only within what another facet has narrowed. */
  static <V> Facet<V> unindexedMany(String name, Function<V, Collection<String>> values) {
    return new Many<>(name, values, false);
  }

  /** A date, with an index. */
  static <V> Facet<V> when(String name, Function<V, @Nullable PartialDate> date) {
    return new When<>(name, date, true);
  }

  /** A date, asked for only within what another facet has narrowed. */
  static <V> Facet<V> unindexedWhen(String name, Function<V, @Nullable PartialDate> date) {
    return new When<>(name, date, false);
  }
}
