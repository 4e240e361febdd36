/** That a ledger is a demonstration, on every page of it. */
@NullMarked
package org.candour.query.demonstration;

import org.jspecify.annotations.NullMarked;
