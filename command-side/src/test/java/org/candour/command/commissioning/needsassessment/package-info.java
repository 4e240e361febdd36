/** Tests of the stream {@code needs-assessment}. */
@NullMarked
package org.candour.command.commissioning.needsassessment;

import org.jspecify.annotations.NullMarked;
