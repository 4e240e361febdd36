/** What a field says of itself, wherever it stands: a hint, who it is about, what history may lack. */
@NullMarked
package org.candour.events.definition;

import org.jspecify.annotations.NullMarked;
