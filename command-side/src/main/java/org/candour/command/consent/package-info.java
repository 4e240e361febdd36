/** Agreeing, or not, to what another side recorded as agreed, in any stream. */
@NullMarked
package org.candour.command.consent;

import org.jspecify.annotations.NullMarked;
