/** Names of what outcomes are agreed and failures are declared by. */
@NullMarked
package org.candour.events.outcomes;

import org.jspecify.annotations.NullMarked;
