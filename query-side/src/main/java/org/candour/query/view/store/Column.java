package org.candour.query.view.store;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.candour.events.PartialDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Lexemes;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A column made from a facet, an order or whom a row is open to. A value is a text, a list of
 * texts, the days that a date can be, a number, or the words that it is found by.
 */
public record Column<V>(
    String name,
    Kind kind,
    boolean indexed,
    boolean namesRecords,
    Function<RowVersion<V>, @Nullable Object> value) {

  private Column(
      String name, Kind kind, boolean indexed, Function<RowVersion<V>, @Nullable Object> value) {
    this(name, kind, indexed, false, value);
  }

  /** Between the values of one row; no name or id contains it. */
  public static final String UNIT = "\u001f";

  public static final String SORT = "sort";

  /** Who may see the row: the name of a visibility, and the streams that it counts by. */
  static final String VISIBILITY = "visibility";

  static final String SUBJECTS = "subjects";

  /** Where rows come that have no day: before all others. */
  public static final String NO_DAY = "-infinity";

  /** The type of a column, and how text becomes it. */
  enum Kind {
    SORT("text COLLATE \"C\" NOT NULL", "%s"),
    TEXT("text", "%s"),
    VISIBILITY("text NOT NULL", "%s"),
    TEXTS("text[] NOT NULL", "string_to_array(%s, chr(31))"),
    DAYS("daterange", "%s::daterange"),
    NUMBER("numeric", "%s::numeric"),
    LEXEMES("tsvector", "%s::tsvector");

    private final String type;
    private final String cast;

    Kind(String type, String cast) {
      this.type = type;
      this.cast = cast;
    }

    String type() {
      return type;
    }

    String cast(String expression) {
      return cast.replace("%s", expression);
    }
  }

  /** The value of a row as the text that the column’s cast reads. */
  @Nullable String text(RowVersion<V> version) {
    Object of = value.apply(version);
    return switch (of) {
      case null -> null;
      case List<?> texts -> texts.stream().map(String::valueOf).collect(joining(UNIT));
      case PartialDate date -> days(date.earliest(), date.latest());
      default -> of.toString();
    };
  }

  static <V> List<Column<V>> of(View<V> view) {
    List<Column<V>> columns = new ArrayList<>();
    Function<V, @Nullable String> sort = view.order().sort();
    if (sort != null) {
      columns.add(new Column<>(SORT, Kind.SORT, false, row -> sort.apply(row.row())));
    }
    view.facets().forEach(facet -> columns.addAll(of(facet)));
    columns.add(
        new Column<>(
            VISIBILITY, Kind.VISIBILITY, false, row -> row.audience().visibility().name()));
    columns.add(new Column<>(SUBJECTS, Kind.TEXTS, false, row -> row.audience().names()));
    return columns;
  }

  private static <V> List<Column<V>> of(Facet<V> facet) {
    String name = name(facet);
    return switch (facet) {
      case Facet.One<V> one ->
          List.of(
              new Column<>(
                  name,
                  Kind.TEXT,
                  one.indexed(),
                  one.namesRecords(),
                  row -> one.value().apply(row.row())));
      case Facet.Many<V> many ->
          List.of(
              new Column<>(
                  name, Kind.TEXTS, many.indexed(), row -> many.values().apply(row.row())));
      case Facet.Words<V> words ->
          List.of(
              new Column<>(
                  name,
                  Kind.TEXT,
                  false,
                  row -> Facet.Words.folded(words.text().apply(row.row()))));
      case Facet.Found<V> found ->
          List.of(
              new Column<>(
                  name,
                  Kind.LEXEMES,
                  true,
                  row -> {
                    Collection<String> words = found.words().apply(row.row());
                    return words == null ? null : Lexemes.of(words);
                  }));
      case Facet.Amount<V> amount when amount.stored() ->
          List.of(
              new Column<>(
                  name,
                  Kind.NUMBER,
                  false,
                  row -> amount.value().apply(row.row(), LocalDate.EPOCH)));
      case Facet.Amount<V> _, Facet.Through<V> _ -> List.of();
      case Facet.When<V> when ->
          List.of(
              new Column<>(name, Kind.DAYS, when.indexed(), row -> when.date().apply(row.row())));
    };
  }

  /** The days from one to another, both included, as PostgreSQL writes them; null is no end. */
  public static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return "[" + Objects.toString(from, "") + "," + Objects.toString(to, "") + "]";
  }

  /**
   * What rows are ordered by that are sorted by a facet: its text, or the first day that it can be.
   */
  public static String order(Facet<?> facet) {
    return facet instanceof Facet.When<?>
        ? "coalesce(lower(" + name(facet) + "), '" + NO_DAY + "'::date)"
        : "(coalesce(" + name(facet) + ", '') COLLATE \"C\")";
  }

  /** Whether a text is what a list that is ordered by days gives as the place of a row in it. */
  public static boolean isDay(String text) {
    try {
      return text.equals(NO_DAY) || LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException _) {
      return false;
    }
  }

  /** Each value of a facet. */
  public static String each(Facet<?> facet) {
    return facet instanceof Facet.Many<?> ? "unnest(" + name(facet) + ")" : name(facet);
  }

  /** The column of a facet. */
  public static String name(Facet<?> facet) {
    return "f_" + facet.name().replace('-', '_');
  }
}
