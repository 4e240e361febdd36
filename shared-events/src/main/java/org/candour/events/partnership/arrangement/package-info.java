/** The events of standing arrangements. */
@NullMarked
package org.candour.events.partnership.arrangement;

import org.jspecify.annotations.NullMarked;
