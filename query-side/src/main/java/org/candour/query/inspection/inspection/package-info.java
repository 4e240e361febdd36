/** The workspace of inspections before they are published. */
@NullMarked
package org.candour.query.inspection.inspection;

import org.jspecify.annotations.NullMarked;
