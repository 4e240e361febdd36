/** Deciding on assessments of needs. */
@NullMarked
package org.candour.command.commissioning.needsassessment;

import org.jspecify.annotations.NullMarked;
