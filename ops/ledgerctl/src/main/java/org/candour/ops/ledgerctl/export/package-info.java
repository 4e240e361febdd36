/** The log outside of its database, in the files of C2SP tlog-tiles. */
@NullMarked
package org.candour.ops.ledgerctl.export;

import org.jspecify.annotations.NullMarked;
