/** The events of recommendations. */
@NullMarked
package org.candour.events.inspection.recommendation;

import org.jspecify.annotations.NullMarked;
