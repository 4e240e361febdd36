/** Who asks: tokens, sessions, and what is refused before anything is looked up. */
@NullMarked
package org.candour.query.access;

import org.jspecify.annotations.NullMarked;
