package org.candour.query.view;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The order of a view's lists.
 *
 * @param sort what rows are sorted by before their key; null for the key alone
 * @param descending whether the last comes first
 * @param label what people read where there are other orders to choose from; null if there are none
 */
public record Order<V>(
    @Nullable Function<V, @Nullable String> sort, boolean descending, @Nullable String label) {

  /** By key alone. */
  public static <V> Order<V> byKey() {
    return new Order<>(null, false, null);
  }

  /** By key alone, the last first. */
  public static <V> Order<V> byKeyDescending() {
    return new Order<>(null, true, null);
  }

  /** By something that the row says, then by key. */
  public static <V> Order<V> by(Function<V, @Nullable String> sort) {
    return new Order<>(sort, false, null);
  }

  /** Rows of which something holds before the others, and among each by what they say. */
  public static <V> Order<V> first(Predicate<V> holds, Function<V, String> then) {
    return by(row -> (holds.test(row) ? "0 " : "1 ") + then.apply(row));
  }

  /** The same, called so. */
  public Order<V> label(String words) {
    return new Order<>(sort, descending, words);
  }
}
