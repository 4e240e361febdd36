/** One format of the log for both services, in which nothing from outside breaks a line. */
@NullMarked
package org.candour.ops.access.log;

import org.jspecify.annotations.NullMarked;
