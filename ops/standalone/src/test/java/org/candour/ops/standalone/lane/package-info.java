/** What {@code FastLaneTest} is to find. */
@NullMarked
package org.candour.ops.standalone.lane;

import org.jspecify.annotations.NullMarked;
