/** Tests of failures. */
@NullMarked
package org.candour.command.outcomes.failure;

import org.jspecify.annotations.NullMarked;
