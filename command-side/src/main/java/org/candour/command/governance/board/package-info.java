/** Deciding on the board of a prison: its seats, members, meetings and resolutions. */
@NullMarked
package org.candour.command.governance.board;

import org.jspecify.annotations.NullMarked;
