/** What the events of a board amount to. */
@NullMarked
package org.candour.command.governance.board.state;

import org.jspecify.annotations.NullMarked;
