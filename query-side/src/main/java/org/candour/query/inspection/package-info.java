/**
 * Inspections and recommendations as they are asked for: what their events say, and their views.
 */
@NullMarked
package org.candour.query.inspection;

import org.jspecify.annotations.NullMarked;
