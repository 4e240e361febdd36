/** Demonstration ledgers, which say what they are in their first entry, and their played clock. */
@NullMarked
package org.candour.command.demonstration;

import org.jspecify.annotations.NullMarked;
