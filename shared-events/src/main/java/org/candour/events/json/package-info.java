/** JSON as the ledger reads and writes it. */
@NullMarked
package org.candour.events.json;

import org.jspecify.annotations.NullMarked;
