/** Tests of what both services do with tokens and floods of requests. */
@NullMarked
package org.candour.ops.access;

import org.jspecify.annotations.NullMarked;
