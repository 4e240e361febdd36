/** Drawings, as shapes that a template draws: nothing that a table beside them does not say too. */
@NullMarked
package org.candour.query.presentation.picture;

import org.jspecify.annotations.NullMarked;
