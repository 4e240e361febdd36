/** Making anew what is folded from the log, and taking the log out of its database. */
@NullMarked
package org.candour.ops.ledgerctl.upkeep;

import org.jspecify.annotations.NullMarked;
