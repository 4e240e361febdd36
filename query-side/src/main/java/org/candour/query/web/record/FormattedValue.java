package org.candour.query.web.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in words, as the template {@code value} shows it: a text, or a list, or named parts.
 *
 * @param text null for a list or parts
 */
public record FormattedValue(@Nullable String text, List<FormattedValue> items, List<Part> parts) {

  /** One named part of a value. */
  public record Part(String name, FormattedValue value) {}

  static FormattedValue text(String text) {
    return new FormattedValue(text, List.of(), List.of());
  }
}
