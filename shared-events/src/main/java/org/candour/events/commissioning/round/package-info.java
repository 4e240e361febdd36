/** The events of rounds of commissioning. */
@NullMarked
package org.candour.events.commissioning.round;

import org.jspecify.annotations.NullMarked;
