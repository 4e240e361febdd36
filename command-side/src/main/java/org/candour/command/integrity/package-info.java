/** Holds what stands beside the log to it: what a look at the database costs little to compare. */
@NullMarked
package org.candour.command.integrity;

import org.jspecify.annotations.NullMarked;
