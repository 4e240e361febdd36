/** The view of boards of governors. */
@NullMarked
package org.candour.query.governance.board;

import org.jspecify.annotations.NullMarked;
