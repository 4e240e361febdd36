package org.candour.query.presentation;

import org.jspecify.annotations.Nullable;

/**
 * An order in which a list can be had.
 *
 * @param label what it goes by, which is also the name of the fact that it goes by
 * @param facet the facet of the view; null for the view’s own order
 */
public record SortOption(String label, @Nullable String facet) {}
