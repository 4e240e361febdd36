package org.candour.query.view.store;

/**
 * A version that ended.
 *
 * @param until the index of the entry that ended it
 */
public record ClosedVersion<V>(RowVersion<V> version, long until) {}
