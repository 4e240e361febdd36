/** The view of recommendations. */
@NullMarked
package org.candour.query.inspection.recommendation;

import org.jspecify.annotations.NullMarked;
