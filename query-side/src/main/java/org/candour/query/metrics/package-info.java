/**
 * How the query side does: its views' lag, what they could not place, and what is said of its
 * health.
 */
@NullMarked
package org.candour.query.metrics;

import org.jspecify.annotations.NullMarked;
