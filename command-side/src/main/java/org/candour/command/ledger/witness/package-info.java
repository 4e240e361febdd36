/** Independent witnesses, and the checkpoints that they cosign. */
@NullMarked
package org.candour.command.ledger.witness;

import org.jspecify.annotations.NullMarked;
