/** The view of failures. */
@NullMarked
package org.candour.query.outcomes.failure;

import org.jspecify.annotations.NullMarked;
