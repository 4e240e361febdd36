package org.candour.query.view;

import org.candour.events.id.StreamId;

/**
 * A view of records that turned out to be of one thing. What is asked for by either of them is
 * found under both, and is called as the one that stands: readers of views heed it everywhere.
 *
 * @param <V> the row; there is one for each record that is joined to another
 */
public interface JoinView<V> extends View<V> {

  /** The record that is joined to another. */
  StreamId joined(V row);

  /** The record that it is joined to. */
  StreamId to(V row);
}
