/** The states of an agreement, and how its events carry it from one to the next. */
@NullMarked
package org.candour.command.commissioning.agreement.state;

import org.jspecify.annotations.NullMarked;
