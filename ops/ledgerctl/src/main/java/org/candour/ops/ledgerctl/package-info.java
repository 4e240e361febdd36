/** The program {@code ledgerctl}, by which operators and holders of receipts work on a ledger. */
@NullMarked
package org.candour.ops.ledgerctl;

import org.jspecify.annotations.NullMarked;
