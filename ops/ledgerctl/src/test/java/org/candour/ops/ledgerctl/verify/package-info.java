/** Attacks on a ledger, and what finds each. */
@NullMarked
package org.candour.ops.ledgerctl.verify;

import org.jspecify.annotations.NullMarked;
