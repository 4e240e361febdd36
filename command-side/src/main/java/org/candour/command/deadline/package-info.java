/** What has fallen due in a stream as the ledger stands, and how its silence is put on record. */
@NullMarked
package org.candour.command.deadline;

import org.jspecify.annotations.NullMarked;
