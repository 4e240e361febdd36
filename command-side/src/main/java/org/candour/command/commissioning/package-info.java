/** Commissioning: provision maps, assessments of needs, rounds, agreements. */
@NullMarked
package org.candour.command.commissioning;

import org.jspecify.annotations.NullMarked;
