/** What falls due in an inspection. */
@NullMarked
package org.candour.events.inspection.inspection.deadline;

import org.jspecify.annotations.NullMarked;
