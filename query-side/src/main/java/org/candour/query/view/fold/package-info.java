/** Folding entries into the rows of a view: a batch beside what is stored, or from entry 0. */
@NullMarked
package org.candour.query.view.fold;

import org.jspecify.annotations.NullMarked;
