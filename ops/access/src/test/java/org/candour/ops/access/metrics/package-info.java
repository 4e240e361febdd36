/** Metrics as they are looked up and read. */
@NullMarked
package org.candour.ops.access.metrics;

import org.jspecify.annotations.NullMarked;
