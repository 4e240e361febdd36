/** Tests: deciding on the board of a prison. */
@NullMarked
package org.candour.command.governance.board;

import org.jspecify.annotations.NullMarked;
