/** What boards, their members, meetings and resolutions are made of. */
@NullMarked
package org.candour.events.governance.board.terms;

import org.jspecify.annotations.NullMarked;
