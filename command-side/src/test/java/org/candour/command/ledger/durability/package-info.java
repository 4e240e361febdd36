/** Tests of what it takes that nothing answered as recorded is ever lost. */
@NullMarked
package org.candour.command.ledger.durability;

import org.jspecify.annotations.NullMarked;
