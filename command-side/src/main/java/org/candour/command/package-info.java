/** Commands in, events out: the service that writes the ledger. */
@NullMarked
package org.candour.command;

import org.jspecify.annotations.NullMarked;
