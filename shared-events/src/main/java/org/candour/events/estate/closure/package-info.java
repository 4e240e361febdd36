/** The events of closures. */
@NullMarked
package org.candour.events.estate.closure;

import org.jspecify.annotations.NullMarked;
