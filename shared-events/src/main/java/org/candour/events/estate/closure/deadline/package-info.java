/** What falls due when an establishment closes: the planned day, and the exit plans of services. */
@NullMarked
package org.candour.events.estate.closure.deadline;

import org.jspecify.annotations.NullMarked;
