package org.candour.query.view;

/**
 * A row of a view while an entry changes it.
 *
 * @param <V> the row
 */
public interface RowDraft<V> {

  /** The row as it then is. */
  V build();
}
