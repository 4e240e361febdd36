/** Checking receipts and evidence packs from the command line. */
@NullMarked
package org.candour.ops.ledgerctl.checks;

import org.jspecify.annotations.NullMarked;
