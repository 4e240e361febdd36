/** What the commands of ledgerctl share: inputs, a database, a progress bar. */
@NullMarked
package org.candour.ops.ledgerctl.cli;

import org.jspecify.annotations.NullMarked;
