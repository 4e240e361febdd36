/** The events of published inspections. */
@NullMarked
package org.candour.events.inspection.report;

import org.jspecify.annotations.NullMarked;
