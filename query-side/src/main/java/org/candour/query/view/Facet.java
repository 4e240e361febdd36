package org.candour.query.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.candour.events.PartialDate;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that lists filter by, and may be sorted by. Its name is the parameter's name, in
 * kebab-case; its label is what people read.
 */
public sealed interface Facet<V> {

  String name();

  /** What people read. */
  FacetLabel wording();

  /** The same facet with other words. */
  Facet<V> worded(FacetLabel wording);

  /** Whether lists narrow by it. */
  default boolean narrows() {
    return !(this instanceof Amount<V> || this instanceof Found<V>);
  }

  /** The values that there can be; none where there is no telling. */
  default List<String> choices() {
    return List.of();
  }

  /**
   * Whether its values name records: a prison, an organisation, a stream. Of each there are few
   * rows however many records there are, so a plain index finds what held at a point.
   */
  default boolean namesRecords() {
    return wording().namesRecords();
  }

  /** The same, called so. */
  default Facet<V> label(String label) {
    return worded(wording().withLabel(label));
  }

  /** The same; its values name something. */
  default Facet<V> naming(ValueKind names) {
    return worded(wording().withNames(names));
  }

  /** The same; lists may also be sorted by it. */
  default Facet<V> sortable() {
    return worded(wording().withSortable(true));
  }

  /** The same; its values are the codes of prisons. */
  default Facet<V> prison() {
    return naming(ValueKind.PRISON);
  }

  /** The same; its values are the identifiers of organisations. */
  default Facet<V> organisation() {
    return naming(ValueKind.ORGANISATION);
  }

  /** The same; its values name a prison or an organisation. */
  default Facet<V> party() {
    return naming(ValueKind.PARTY);
  }

  /** The same; its values name streams. */
  default Facet<V> stream() {
    return naming(ValueKind.STREAM);
  }

  /** One value or none per row, filtered by equality. */
  record One<V>(
      String name,
      Function<V, @Nullable String> value,
      boolean indexed,
      List<String> choices,
      FacetLabel wording)
      implements Facet<V> {

    public One {
      choices = List.copyOf(choices);
    }

    /** The same, looked through without an index of its own. */
    public One<V> withoutIndex() {
      return new One<>(name, value, false, choices, wording);
    }

    @Override
    public One<V> worded(FacetLabel words) {
      return new One<>(name, value, indexed, choices, words);
    }
  }

  /** Any number of values per row; a row is found by each. */
  record Many<V>(
      String name,
      Function<V, Collection<String>> values,
      boolean indexed,
      List<String> choices,
      FacetLabel wording)
      implements Facet<V> {

    public Many {
      choices = List.copyOf(choices);
    }

    /** The same, asked for only within what another facet has narrowed. */
    public Many<V> withoutIndex() {
      return new Many<>(name, values, false, choices, wording);
    }

    @Override
    public Many<V> worded(FacetLabel words) {
      return new Many<>(name, values, indexed, choices, words);
    }
  }

  /** A date that may be a range of days; a row is found where that range overlaps. */
  record When<V>(
      String name, Function<V, @Nullable PartialDate> date, boolean indexed, FacetLabel wording)
      implements Facet<V> {

    @Override
    public When<V> worded(FacetLabel words) {
      return new When<>(name, date, indexed, words);
    }
  }

  /** What a row says; it is found by any part of that, as {@link Folding} compares. */
  record Words<V>(String name, Function<V, String> text, FacetLabel wording) implements Facet<V> {

    public static String folded(String text) {
      return Folding.text(text);
    }

    @Override
    public Words<V> worded(FacetLabel words) {
      return new Words<>(name, text, words);
    }
  }

  /**
   * The words by which a search finds a row, with an index. No list narrows by it.
   *
   * @param words null for a row that no search is to find
   */
  record Found<V>(String name, Function<V, @Nullable Collection<String>> words, FacetLabel wording)
      implements Facet<V> {

    @Override
    public Found<V> worded(FacetLabel label) {
      return new Found<>(name, words, label);
    }
  }

  /**
   * A number per row, which figures add up or take the middle of. Lists do not narrow by it.
   *
   * @param value the number on a day; null where there is none
   * @param stored whether it is the same on every day, so that the database has it
   */
  record Amount<V>(
      String name,
      BiFunction<V, LocalDate, @Nullable BigDecimal> value,
      boolean stored,
      FacetLabel wording)
      implements Facet<V> {

    @Override
    public Amount<V> worded(FacetLabel words) {
      return new Amount<>(name, value, stored, words);
    }
  }

  /**
   * A value that another view’s row has, of the record that this row names: whether a bidder is
   * small. It is looked up when it is asked for, so that it is of the same point as the list.
   *
   * @param through the facet that has the key of the other row
   * @param view the other view
   * @param facet the facet there
   */
  record Through<V>(
      String name,
      String through,
      String view,
      String facet,
      List<String> choices,
      FacetLabel wording)
      implements Facet<V> {

    public Through {
      choices = List.copyOf(choices);
    }

    @Override
    public Through<V> worded(FacetLabel words) {
      return new Through<>(name, through, view, facet, choices, words);
    }
  }

  /** A number per row. */
  static <V> Amount<V> amount(String name, Function<V, @Nullable Long> value) {
    return decimal(
        name,
        row -> {
          Long of = value.apply(row);
          return of == null ? null : BigDecimal.valueOf(of);
        });
  }

  /** A number per row that may have decimals. */
  static <V> Amount<V> decimal(String name, Function<V, @Nullable BigDecimal> value) {
    return new Amount<>(name, (row, _) -> value.apply(row), true, FacetLabel.of(name));
  }

  /** A number per row that is another from day to day. */
  static <V> Amount<V> amountOn(String name, ToLongBiFunction<V, LocalDate> value) {
    return new Amount<>(
        name,
        (row, day) -> BigDecimal.valueOf(value.applyAsLong(row, day)),
        false,
        FacetLabel.of(name));
  }

  /** Whether the record that another facet names is so, by a facet of the view that has its row. */
  static <V> Through<V> through(String name, String through, String view, String facet) {
    return new Through<>(name, through, view, facet, List.of("yes", "no"), FacetLabel.of(name));
  }

  /** One value per row, as text, with an index. */
  static <V> One<V> one(String name, Function<V, ? extends @Nullable Object> value) {
    return new One<>(
        name,
        row -> Objects.toString(value.apply(row), null),
        true,
        List.of(),
        FacetLabel.of(name));
  }

  /** One value per row, looked through without an index of its own. */
  static <V> One<V> unindexed(String name, Function<V, ? extends @Nullable Object> value) {
    return one(name, value).withoutIndex();
  }

  /** One constant per row, with an index. */
  static <V, E extends Enum<E>> One<V> choice(
      String name, Class<E> of, Function<V, @Nullable E> value) {
    return new One<>(
        name, row -> constant(value.apply(row)), true, constants(of), FacetLabel.of(name));
  }

  /** Yes or no, or neither where that is not known; with an index. */
  static <V> One<V> yesNo(String name, Function<V, @Nullable Boolean> value) {
    return new One<>(
        name, row -> word(value.apply(row)), true, List.of("yes", "no"), FacetLabel.of(name));
  }

  /** Any number of values per row, as text, with an index. */
  static <V> Many<V> many(String name, Function<V, ? extends Collection<?>> values) {
    return many(name, values, true);
  }

  /** Any number of values per row, asked for only within what another facet has narrowed. */
  static <V> Many<V> unindexedMany(String name, Function<V, ? extends Collection<?>> values) {
    return many(name, values, false);
  }

  private static <V> Many<V> many(
      String name, Function<V, ? extends Collection<?>> values, boolean indexed) {
    return new Many<>(
        name,
        row -> values.apply(row).stream().map(Object::toString).toList(),
        indexed,
        List.of(),
        FacetLabel.of(name));
  }

  /** Any number of constants per row, with an index. */
  static <V, E extends Enum<E>> Many<V> choices(
      String name, Class<E> of, Function<V, ? extends Collection<E>> values) {
    return new Many<>(
        name,
        row -> values.apply(row).stream().map(Enum::name).toList(),
        true,
        constants(of),
        FacetLabel.of(name));
  }

  /** A date, with an index. */
  static <V> When<V> when(String name, Function<V, @Nullable PartialDate> date) {
    return new When<>(name, date, true, FacetLabel.of(name));
  }

  /** A day, with an index. */
  static <V> When<V> day(String name, Function<V, @Nullable LocalDate> day) {
    return when(
        name,
        row -> {
          LocalDate of = day.apply(row);
          return of == null ? null : PartialDate.of(of);
        });
  }

  /** When something happened, with an index. */
  static <V> When<V> happened(String name, Function<V, @Nullable EntryDate> date) {
    return when(
        name,
        row -> {
          EntryDate of = date.apply(row);
          return of == null ? null : of.on();
        });
  }

  /** A date, asked for only within what another facet has narrowed. */
  static <V> When<V> unindexedWhen(String name, Function<V, @Nullable PartialDate> date) {
    return new When<>(name, date, false, FacetLabel.of(name));
  }

  /** The words by which a search finds a row. */
  static <V> Found<V> found(String name, Function<V, @Nullable Collection<String>> words) {
    return new Found<>(name, words, FacetLabel.of(name));
  }

  /** Text to search in. */
  static <V> Words<V> words(String name, Function<V, String> text) {
    return new Words<>(name, text, FacetLabel.of(name));
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
