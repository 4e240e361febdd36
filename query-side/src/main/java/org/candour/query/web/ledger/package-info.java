/** The pages of entries, replays, receipts and the reading log. */
@NullMarked
package org.candour.query.web.ledger;

import org.jspecify.annotations.NullMarked;
