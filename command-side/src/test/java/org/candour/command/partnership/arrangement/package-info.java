/** Tests of the stream {@code arrangement}. */
@NullMarked
package org.candour.command.partnership.arrangement;

import org.jspecify.annotations.NullMarked;
