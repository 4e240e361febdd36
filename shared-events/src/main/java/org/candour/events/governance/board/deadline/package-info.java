/** What falls due in a board. */
@NullMarked
package org.candour.events.governance.board.deadline;

import org.jspecify.annotations.NullMarked;
