/** Tests of where things of a drawing stand. */
@NullMarked
package org.candour.query.presentation.picture;

import org.jspecify.annotations.NullMarked;
