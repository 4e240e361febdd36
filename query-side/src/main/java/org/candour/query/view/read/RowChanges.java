package org.candour.query.view.read;

import java.util.List;

/**
 * Rows of a view that differ between two points, in order of their keys.
 *
 * @param open those that the account may see
 * @param more true if there are more after these
 */
public record RowChanges<V>(List<RowChange<V>> open, boolean more) {}
