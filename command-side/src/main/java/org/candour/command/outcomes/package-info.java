/** Deciding on outcomes and on failures to achieve them. */
@NullMarked
package org.candour.command.outcomes;

import org.jspecify.annotations.NullMarked;
