/** By which clock the ledger records, which a demonstration plays. */
@NullMarked
package org.candour.command.time;

import org.jspecify.annotations.NullMarked;
