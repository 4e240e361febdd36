/** What the clerk, the deciders and the views make of the same entries. */
@NullMarked
package org.candour.command.clerk;

import org.jspecify.annotations.NullMarked;
