/** Tests: by which clock the ledger records. */
@NullMarked
package org.candour.command.time;

import org.jspecify.annotations.NullMarked;
