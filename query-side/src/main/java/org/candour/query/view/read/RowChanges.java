package org.candour.query.view.read;

import java.util.List;

/**
 * Rows of a view that differ between two points, in order of their keys.
 *
 * @param open those that the account may see
 * @param withheld how many changes lie among these that the account may not see
 * @param more true if there are more after these
 */
public record RowChanges<V>(List<RowChange<V>> open, long withheld, boolean more) {}
