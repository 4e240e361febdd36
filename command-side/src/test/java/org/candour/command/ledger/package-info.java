/** Tests of the ledger engine on a real PostgreSQL. */
@NullMarked
package org.candour.command.ledger;

import org.jspecify.annotations.NullMarked;
