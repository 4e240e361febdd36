/** The shared language: what an event, an entry, a stream, a date and a source are. */
@NullMarked
package org.candour.events;

import org.jspecify.annotations.NullMarked;
