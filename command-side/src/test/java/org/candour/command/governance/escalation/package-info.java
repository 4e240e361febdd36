/** Tests: deciding on what a board asks of a level. */
@NullMarked
package org.candour.command.governance.escalation;

import org.jspecify.annotations.NullMarked;
