/**
 * Duties in force on a day, what was held against them, and the silences that the ledger recorded.
 */
@NullMarked
package org.candour.query.duties;

import org.jspecify.annotations.NullMarked;
