/** Reading the ledger: its entries, its head, and word of new ones as they are committed. */
@NullMarked
package org.candour.query.ledger;

import org.jspecify.annotations.NullMarked;
