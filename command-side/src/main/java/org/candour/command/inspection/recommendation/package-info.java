/** Deciding on recommendations: made, answered, reported on, judged, closed. */
@NullMarked
package org.candour.command.inspection.recommendation;

import org.jspecify.annotations.NullMarked;
