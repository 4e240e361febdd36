/** The view of published inspections. */
@NullMarked
package org.candour.query.inspection.report;

import org.jspecify.annotations.NullMarked;
