package org.candour.query.view.filter;

/**
 * Another order for a list than its view's own: by a facet with one value or a date, then by key.
 * Rows without a value come first, or last if it is turned round.
 */
public record Sort(String facet, boolean descending) {}
