/** What falls due in streams, folded from their entries: asked by the clerk, the deciders and the views alike. */
@NullMarked
package org.candour.events.deadline;

import org.jspecify.annotations.NullMarked;
