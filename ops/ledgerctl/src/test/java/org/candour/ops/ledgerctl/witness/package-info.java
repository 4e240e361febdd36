/** A witness, asked by those who keep to the protocol and those who do not. */
@NullMarked
package org.candour.ops.ledgerctl.witness;

import org.jspecify.annotations.NullMarked;
