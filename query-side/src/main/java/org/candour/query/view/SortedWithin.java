package org.candour.query.view;

/**
 * Lists that are narrowed to one value of a facet and sorted by another are one stretch of an
 * index.
 *
 * @param sort the facet that they are sorted by
 * @param narrowed the facet, of one value per row, that they are narrowed to
 */
public record SortedWithin(String sort, String narrowed) {}
