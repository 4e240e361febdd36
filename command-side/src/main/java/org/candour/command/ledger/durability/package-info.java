/**
 * What it takes that nothing answered as recorded is ever lost: settings, standbys, connections.
 */
@NullMarked
package org.candour.command.ledger.durability;

import org.jspecify.annotations.NullMarked;
