package org.candour.query.view.fold;

import java.util.Arrays;
import org.candour.query.view.store.RowVersion;
import org.jspecify.annotations.Nullable;

/** A row while a fold goes over it: as it now is, and as far as the table has it. */
final class Slot<V> {

  private @Nullable RowVersion<V> version;
  private boolean stored;
  private boolean changed;

  private Slot(@Nullable RowVersion<V> version, boolean stored) {
    this.version = version;
    this.stored = stored;
  }

  static <V> Slot<V> empty() {
    return new Slot<>(null, false);
  }

  /** A row as its table has it. */
  static <V> Slot<V> stored(RowVersion<V> version) {
    return new Slot<>(version, true);
  }

  /** Null while there is no such row. */
  @Nullable RowVersion<V> version() {
    return version;
  }

  boolean isStored() {
    return stored;
  }

  boolean isChanged() {
    return changed;
  }

  boolean differsFrom(@Nullable RowVersion<V> other) {
    if (version == null || other == null) {
      return version != null || other != null;
    }
    return !Arrays.equals(version.bytes(), other.bytes());
  }

  void change(@Nullable RowVersion<V> after) {
    version = after;
    changed = true;
  }

  /** The table has it now as it is here. */
  void written() {
    stored = version != null;
    changed = false;
  }
}
