/** That a ledger is a demonstration, which its first entry says or nothing does. */
@NullMarked
package org.candour.events.demonstration;

import org.jspecify.annotations.NullMarked;
