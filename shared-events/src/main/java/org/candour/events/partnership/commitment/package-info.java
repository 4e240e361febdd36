/** The events of commitments. */
@NullMarked
package org.candour.events.partnership.commitment;

import org.jspecify.annotations.NullMarked;
