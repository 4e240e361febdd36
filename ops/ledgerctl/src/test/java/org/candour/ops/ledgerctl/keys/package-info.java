/** Tests: making and rotating signing keys and master keys. */
@NullMarked
package org.candour.ops.ledgerctl.keys;

import org.jspecify.annotations.NullMarked;
