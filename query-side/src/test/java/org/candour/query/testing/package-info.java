/** What the query side's tests share: a database, a ledger to write to, examples of every event. */
@NullMarked
package org.candour.query.testing;

import org.jspecify.annotations.NullMarked;
