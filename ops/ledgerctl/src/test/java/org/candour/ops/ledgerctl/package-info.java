/** Tests of the command line, against a small HTTP server that answers as the command side does. */
@NullMarked
package org.candour.ops.ledgerctl;

import org.jspecify.annotations.NullMarked;
