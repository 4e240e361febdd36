/** The duties of a board. */
@NullMarked
package org.candour.command.governance.board.duty;

import org.jspecify.annotations.NullMarked;
