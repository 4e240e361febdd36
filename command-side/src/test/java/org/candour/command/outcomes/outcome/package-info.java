/** Tests of outcomes. */
@NullMarked
package org.candour.command.outcomes.outcome;

import org.jspecify.annotations.NullMarked;
