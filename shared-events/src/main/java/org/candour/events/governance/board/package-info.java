/** The events of boards of governors. */
@NullMarked
package org.candour.events.governance.board;

import org.jspecify.annotations.NullMarked;
