/** Why a board refuses a command. */
@NullMarked
package org.candour.command.governance.board.refusal;

import org.jspecify.annotations.NullMarked;
