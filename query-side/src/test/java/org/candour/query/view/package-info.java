/**
 * Tests: what a view is: a row, a pure function from entries to rows, and the facets that lists
 * filter by.
 */
@NullMarked
package org.candour.query.view;

import org.jspecify.annotations.NullMarked;
