/** What the registers of outcomes and failures say. */
@NullMarked
package org.candour.query.outcomes;

import org.jspecify.annotations.NullMarked;
