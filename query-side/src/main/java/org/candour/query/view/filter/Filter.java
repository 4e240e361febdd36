package org.candour.query.view.filter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Narrows a list, by one facet. */
public sealed interface Filter {

  /** What stands for the key of a row where a facet is named. */
  String KEY = "key";

  String facet();

  /** Rows with this value, or with it among theirs. */
  record Is(String facet, String value) implements Filter {}

  /**
   * Rows with one of these values, or with one among theirs.
   *
   * @param all the facet that has all values of rows that differ in this one alone, of which one is
   *     wanted; null if there are no such rows
   */
  record OneOf(String facet, List<String> values, @Nullable String all) implements Filter {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** Rows with none of these values. */
  record NoneOf(String facet, List<String> values) implements Filter {
    public NoneOf {
      values = List.copyOf(values);
    }
  }

  /** Rows whose date can lie between two days, both included. */
  record Between(String facet, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Filter {}

  /** Rows whose date surely lies before a day. */
  record Before(String facet, LocalDate day) implements Filter {}

  /** Rows that say this somewhere. */
  record Contains(String facet, String text) implements Filter {}

  /** Rows whose key sorts before one. */
  record KeyBefore(String key) implements Filter {
    @Override
    public String facet() {
      return KEY;
    }
  }

  /**
   * Rows that a search finds.
   *
   * @param query as PostgreSQL's {@code tsquery} has it
   */
  record Matches(String facet, String query) implements Filter {}

  /** Rows that say something like this, by the share of three letters in a row that agree. */
  record Resembles(String facet, String text) implements Filter {}

  /** Rows whose key sorts after one. */
  record KeyAfter(String key) implements Filter {
    @Override
    public String facet() {
      return KEY;
    }
  }
}
