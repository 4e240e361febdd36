/** What both services measure of themselves, and where Prometheus reads it. */
@NullMarked
package org.candour.ops.access.metrics;

import org.jspecify.annotations.NullMarked;
