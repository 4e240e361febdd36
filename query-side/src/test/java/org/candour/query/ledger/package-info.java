/** How entries come from the ledger to whoever reads it. */
@NullMarked
package org.candour.query.ledger;

import org.jspecify.annotations.NullMarked;
