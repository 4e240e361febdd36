/** Inspections and recommendations: what their streams share. */
@NullMarked
package org.candour.events.inspection;

import org.jspecify.annotations.NullMarked;
