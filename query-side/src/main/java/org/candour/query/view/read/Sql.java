package org.candour.query.view.read;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A piece of SQL, and the values of its question marks in their order. It is put together with
 * other pieces; nothing that a person typed is ever in its text.
 */
record Sql(String text, List<Object> values) {

  Sql {
    values = List.copyOf(values);
  }

  static Sql of(String text, Object... values) {
    return new Sql(text, List.of(values));
  }

  /** One piece after another. */
  static Sql join(String delimiter, List<Sql> pieces) {
    return new Sql(
        pieces.stream().map(Sql::text).collect(joining(delimiter)),
        pieces.stream().flatMap(piece -> piece.values().stream()).toList());
  }

  /** This piece in the place of {@code %s}. */
  Sql in(String around) {
    return new Sql(around.replace("%s", text), values);
  }
}
