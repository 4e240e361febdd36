package org.candour.query.view;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of a view's lists.
 *
 * @param sort what rows are sorted by before their key; null for the key alone
 * @param descending whether the last comes first
 */
public record Order<V>(@Nullable Function<V, @Nullable String> sort, boolean descending) {

  /** By key alone. */
  public static <V> Order<V> byKey() {
    return new Order<>(null, false);
  }

  /** By key alone, the last first. */
  public static <V> Order<V> byKeyDescending() {
    return new Order<>(null, true);
  }

  /** By something that the row says, then by key. */
  public static <V> Order<V> by(Function<V, @Nullable String> sort) {
    return new Order<>(sort, false);
  }
}
