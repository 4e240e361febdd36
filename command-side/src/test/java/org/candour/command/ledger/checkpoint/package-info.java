/** Tests: signed checkpoints of the ledger, and the keys that sign them. */
@NullMarked
package org.candour.command.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
