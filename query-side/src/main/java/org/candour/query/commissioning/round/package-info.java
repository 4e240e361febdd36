/** The view of rounds of commissioning. */
@NullMarked
package org.candour.query.commissioning.round;

import org.jspecify.annotations.NullMarked;
