/** Deciding on escalations: what a board asks of a level, and the answer. */
@NullMarked
package org.candour.command.governance.escalation;

import org.jspecify.annotations.NullMarked;
