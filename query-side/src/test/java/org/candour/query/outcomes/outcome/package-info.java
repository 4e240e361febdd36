/** Tests of the drawings of outcomes. */
@NullMarked
package org.candour.query.outcomes.outcome;

import org.jspecify.annotations.NullMarked;
