/** The ledger engine: one sequencer, group commit, a Merkle tree, signed checkpoints. */
@NullMarked
package org.candour.command.ledger;

import org.jspecify.annotations.NullMarked;
