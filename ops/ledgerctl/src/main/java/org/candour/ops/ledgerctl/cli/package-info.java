/**
 * Used by every command of ledgerctl: inputs, a database, a progress bar, exit codes, the version.
 */
@NullMarked
package org.candour.ops.ledgerctl.cli;

import org.jspecify.annotations.NullMarked;
