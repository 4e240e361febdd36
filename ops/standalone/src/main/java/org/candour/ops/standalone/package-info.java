/** Candour as one process for one machine: PostgreSQL, the command side and the query side. */
@NullMarked
package org.candour.ops.standalone;

import org.jspecify.annotations.NullMarked;
