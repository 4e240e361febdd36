/** Figures of every prison, each counted in the rows of a view and opening them. */
@NullMarked
package org.candour.query.oversight;

import org.jspecify.annotations.NullMarked;
