/** Deciding on frameworks: guidance, and the measures that they set and replace. */
@NullMarked
package org.candour.command.outcomes.framework;

import org.jspecify.annotations.NullMarked;
