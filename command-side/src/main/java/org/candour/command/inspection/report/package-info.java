/** Deciding on the publication of inspections. */
@NullMarked
package org.candour.command.inspection.report;

import org.jspecify.annotations.NullMarked;
