/** What falls due in a failure. */
@NullMarked
package org.candour.events.outcomes.failure.deadline;

import org.jspecify.annotations.NullMarked;
