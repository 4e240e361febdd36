/** The page on which one chooses the point of the ledger that a page is to show. */
@NullMarked
package org.candour.query.web.point;

import org.jspecify.annotations.NullMarked;
