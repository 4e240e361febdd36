/** The events of new and rebuilt establishments. */
@NullMarked
package org.candour.events.estate.development;

import org.jspecify.annotations.NullMarked;
