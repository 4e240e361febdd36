/** The view of establishments. */
@NullMarked
package org.candour.query.estate.establishment;

import org.jspecify.annotations.NullMarked;
