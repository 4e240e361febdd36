/** The events of establishments. */
@NullMarked
package org.candour.events.estate.establishment;

import org.jspecify.annotations.NullMarked;
