/** The command line of the ledger: what an operator does with it from outside. */
@NullMarked
package org.candour.ops.ledgerctl;

import org.jspecify.annotations.NullMarked;
