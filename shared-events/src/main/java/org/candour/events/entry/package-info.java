/** An entry of the ledger: what it says beside its event, and its exact bytes. */
@NullMarked
package org.candour.events.entry;

import org.jspecify.annotations.NullMarked;
