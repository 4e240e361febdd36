/** A ledger that rules are tried on. */
@NullMarked
package org.candour.query.rules.ledger;

import org.jspecify.annotations.NullMarked;
