/** Who somebody is, and from that alone: what they may see and in which role they may act. */
@NullMarked
package org.candour.events.access;

import org.jspecify.annotations.NullMarked;
