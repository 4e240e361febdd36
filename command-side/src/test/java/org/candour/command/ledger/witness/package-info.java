/** Witnesses, asked over HTTP by a ledger that moves. */
@NullMarked
package org.candour.command.ledger.witness;

import org.jspecify.annotations.NullMarked;
