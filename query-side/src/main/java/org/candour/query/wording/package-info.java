/** Plain English for dates, names and what entries say. */
@NullMarked
package org.candour.query.wording;

import org.jspecify.annotations.NullMarked;
