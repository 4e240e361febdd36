/** Checking receipts and evidence packs offline: what is proven, what is open, what is false. */
@NullMarked
package org.candour.events.evidence;

import org.jspecify.annotations.NullMarked;
