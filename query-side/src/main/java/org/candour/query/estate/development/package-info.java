/** The view of new and rebuilt prisons. */
@NullMarked
package org.candour.query.estate.development;

import org.jspecify.annotations.NullMarked;
