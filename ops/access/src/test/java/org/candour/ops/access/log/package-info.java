/** The lines of the log. */
@NullMarked
package org.candour.ops.access.log;

import org.jspecify.annotations.NullMarked;
