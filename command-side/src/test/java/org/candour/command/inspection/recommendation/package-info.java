/** Tests of recommendations. */
@NullMarked
package org.candour.command.inspection.recommendation;

import org.jspecify.annotations.NullMarked;
