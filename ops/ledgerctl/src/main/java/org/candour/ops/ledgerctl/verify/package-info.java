/** Verifies a whole ledger in its database, in bounded memory. */
@NullMarked
package org.candour.ops.ledgerctl.verify;

import org.jspecify.annotations.NullMarked;
