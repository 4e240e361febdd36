/** The view of outcomes: what was agreed, reported and verified. */
@NullMarked
package org.candour.query.outcomes.outcome;

import org.jspecify.annotations.NullMarked;
