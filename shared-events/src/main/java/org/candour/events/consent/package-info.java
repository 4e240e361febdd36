/** What needs the word of two sides: who recorded it, and whether the others agree. */
@NullMarked
package org.candour.events.consent;

import org.jspecify.annotations.NullMarked;
