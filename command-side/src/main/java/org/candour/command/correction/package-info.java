/** Correcting or contesting a recorded fact, in any stream. */
@NullMarked
package org.candour.command.correction;

import org.jspecify.annotations.NullMarked;
