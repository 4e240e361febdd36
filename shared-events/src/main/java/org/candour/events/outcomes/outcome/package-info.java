/** The events of outcomes that were agreed for prisons. */
@NullMarked
package org.candour.events.outcomes.outcome;

import org.jspecify.annotations.NullMarked;
