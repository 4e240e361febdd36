/** Appending: one order, one commit, one Merkle frontier. */
@NullMarked
package org.candour.command.ledger.append;

import org.jspecify.annotations.NullMarked;
