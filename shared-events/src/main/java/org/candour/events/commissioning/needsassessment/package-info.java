/** The events of assessments of needs. */
@NullMarked
package org.candour.events.commissioning.needsassessment;

import org.jspecify.annotations.NullMarked;
