/** The ledger's clerk, who records by itself that something fell due and nothing came. */
@NullMarked
package org.candour.command.clerk;

import org.jspecify.annotations.NullMarked;
