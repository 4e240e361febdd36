/** What the query side says of its views in numbers and of its readiness. */
@NullMarked
package org.candour.query.metrics;

import org.jspecify.annotations.NullMarked;
