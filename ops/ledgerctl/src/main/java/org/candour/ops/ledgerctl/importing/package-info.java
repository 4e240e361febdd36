/** Importing files of commands into a running Candour. */
@NullMarked
package org.candour.ops.ledgerctl.importing;

import org.jspecify.annotations.NullMarked;
