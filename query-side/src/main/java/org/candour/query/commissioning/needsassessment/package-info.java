/** The views of assessments of needs and of the needs that they identify. */
@NullMarked
package org.candour.query.commissioning.needsassessment;

import org.jspecify.annotations.NullMarked;
