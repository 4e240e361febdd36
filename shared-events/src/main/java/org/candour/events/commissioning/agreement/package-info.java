/** The events of agreements on funding. */
@NullMarked
package org.candour.events.commissioning.agreement;

import org.jspecify.annotations.NullMarked;
