package org.candour.query.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** Something that lists filter by. Its name is the parameter's name, in kebab-case. */
public sealed interface Facet<V> {

  String name();

  /** The values that there can be; none where there is no telling. */
  default List<String> choices() {
    return List.of();
  }

  /** One value or none per row, filtered by equality. */
  record One<V>(
      String name, Function<V, @Nullable String> value, boolean indexed, List<String> choices)
      implements Facet<V> {

    public One {
      choices = List.copyOf(choices);
    }

    /** The same, looked through without an index of its own. */
    public One<V> withoutIndex() {
      return new One<>(name, value, false, choices);
    }
  }

  /** Any number of values per row; a row is found by each. */
  record Many<V>(
      String name, Function<V, Collection<String>> values, boolean indexed, List<String> choices)
      implements Facet<V> {

    public Many {
      choices = List.copyOf(choices);
    }
  }

  /** A date that may be a range of days; a row is found where that range overlaps. */
  record When<V>(String name, Function<V, @Nullable PartialDate> date, boolean indexed)
      implements Facet<V> {}

  /** What a row says; it is found by any part of that, in capitals or not. */
  record Words<V>(String name, Function<V, String> text) implements Facet<V> {

    public static String folded(String text) {
      return text.toLowerCase(Locale.UK);
    }
  }

  /** One value per row, with an index. */
  static <V> One<V> one(String name, Function<V, @Nullable String> value) {
    return new One<>(name, value, true, List.of());
  }

  /** One value per row, looked through without an index of its own. */
  static <V> One<V> unindexed(String name, Function<V, @Nullable String> value) {
    return one(name, value).withoutIndex();
  }

  /** One constant per row, with an index. */
  static <V, E extends Enum<E>> One<V> choice(
      String name, Class<E> of, Function<V, @Nullable E> value) {
    return new One<>(name, row -> constant(value.apply(row)), true, constants(of));
  }

  /** Yes or no, or neither where that is not known; with an index. */
  static <V> One<V> yesNo(String name, Function<V, @Nullable Boolean> value) {
    return new One<>(name, row -> word(value.apply(row)), true, List.of("yes", "no"));
  }

  /** Any number of values per row, with an index. */
  static <V> Many<V> many(String name, Function<V, Collection<String>> values) {
    return new Many<>(name, values, true, List.of());
  }

  /** Any number of values per row, asked for only within what another facet has narrowed. */
  static <V> Many<V> unindexedMany(String name, Function<V, Collection<String>> values) {
    return new Many<>(name, values, false, List.of());
  }

  /** Any number of constants per row, with an index. */
  static <V, E extends Enum<E>> Many<V> choices(
      String name, Class<E> of, Function<V, Collection<E>> values) {
    return new Many<>(
        name, row -> values.apply(row).stream().map(Enum::name).toList(), true, constants(of));
  }

  /** A date, with an index. */
  static <V> When<V> when(String name, Function<V, @Nullable PartialDate> date) {
    return new When<>(name, date, true);
  }

  /** A date, asked for only within what another facet has narrowed. */
  static <V> When<V> unindexedWhen(String name, Function<V, @Nullable PartialDate> date) {
    return new When<>(name, date, false);
  }

  /** Text to search in. */
  static <V> Words<V> words(String name, Function<V, String> text) {
    return new Words<>(name, text);
  }

  private static <E extends Enum<E>> List<String> constants(Class<E> of) {
    return Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
  }

  private static @Nullable String constant(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String word(@Nullable Boolean is) {
    return is == null ? null : is ? "yes" : "no";
  }
}
