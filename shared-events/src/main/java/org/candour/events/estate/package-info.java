/** Events of the estate: establishments, their closing, and the development of new ones. */
@NullMarked
package org.candour.events.estate;

import org.jspecify.annotations.NullMarked;
