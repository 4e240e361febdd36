/** Tests of the pages of entries and steps. */
@NullMarked
package org.candour.query.web.ledger;

import org.jspecify.annotations.NullMarked;
