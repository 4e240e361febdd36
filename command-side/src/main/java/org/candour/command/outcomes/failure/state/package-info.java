/** What the events of a failure amount to. */
@NullMarked
package org.candour.command.outcomes.failure.state;

import org.jspecify.annotations.NullMarked;
