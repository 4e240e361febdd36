/** What happened to what the ledger knows of persons. */
@NullMarked
package org.candour.events.people;

import org.jspecify.annotations.NullMarked;
