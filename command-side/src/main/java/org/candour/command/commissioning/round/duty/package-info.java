/** The duties of a round, a class each: when it applies, and what it is held against. */
@NullMarked
package org.candour.command.commissioning.round.duty;

import org.jspecify.annotations.NullMarked;
