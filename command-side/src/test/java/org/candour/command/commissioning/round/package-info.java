/** Tests: deciding on rounds of commissioning: bids, awards and challenges. */
@NullMarked
package org.candour.command.commissioning.round;

import org.jspecify.annotations.NullMarked;
