/** The events of failures. */
@NullMarked
package org.candour.events.outcomes.failure;

import org.jspecify.annotations.NullMarked;
