/** The events of concerns. */
@NullMarked
package org.candour.events.partnership.concern;

import org.jspecify.annotations.NullMarked;
