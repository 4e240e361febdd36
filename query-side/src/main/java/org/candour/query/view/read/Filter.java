package org.candour.query.view.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Narrows a list, by one facet. */
public sealed interface Filter {

  String facet();

  /** Rows with this value, or with it among theirs. */
  record Is(String facet, String value) implements Filter {}

  /** Rows whose date can lie between two days, both included. */
  record Between(String facet, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Filter {}

  /** Rows whose date surely lies before a day. */
  record Before(String facet, LocalDate day) implements Filter {}

  /** Rows that say this somewhere. */
  record Contains(String facet, String text) implements Filter {}

  /** Rows whose key sorts after one. */
  record KeyAfter(String key) implements Filter {
    @Override
    public String facet() {
      return "key";
    }
  }
}
