/** Boards of governors, and those whom they ask: what governance is about, by name. */
@NullMarked
package org.candour.events.governance;

import org.jspecify.annotations.NullMarked;
