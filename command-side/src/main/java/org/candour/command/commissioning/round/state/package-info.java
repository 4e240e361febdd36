/** The states of a round, and how its events carry it from one to the next. */
@NullMarked
package org.candour.command.commissioning.round.state;

import org.jspecify.annotations.NullMarked;
