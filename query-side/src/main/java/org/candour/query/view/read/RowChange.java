package org.candour.query.view.read;

import org.jspecify.annotations.Nullable;

/**
 * How one row differs between two points.
 *
 * @param before null where there was no row
 * @param after null where there is none any more
 */
public record RowChange<V>(String key, @Nullable V before, @Nullable V after) {}
