/** Tests: the ledger as the event store that Axon asks for. */
@NullMarked
package org.candour.command.ledger.axon;

import org.jspecify.annotations.NullMarked;
