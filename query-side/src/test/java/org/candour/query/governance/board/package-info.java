/** Tests of the drawings of boards. */
@NullMarked
package org.candour.query.governance.board;

import org.jspecify.annotations.NullMarked;
