/** The relay between a feed and a real broker, both of which may go away. */
@NullMarked
package org.candour.ops.relay;

import org.jspecify.annotations.NullMarked;
