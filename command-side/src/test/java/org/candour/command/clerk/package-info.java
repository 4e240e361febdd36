/** Tests of the clerk. */
@NullMarked
package org.candour.command.clerk;

import org.jspecify.annotations.NullMarked;
