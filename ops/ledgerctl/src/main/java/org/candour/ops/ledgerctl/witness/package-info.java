/** A C2SP tlog-witness: cosigns the checkpoints of logs that it follows, and forgets none. */
@NullMarked
package org.candour.ops.ledgerctl.witness;

import org.jspecify.annotations.NullMarked;
