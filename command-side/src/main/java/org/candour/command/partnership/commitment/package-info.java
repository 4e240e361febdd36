/** Deciding on what one side promises the other. */
@NullMarked
package org.candour.command.partnership.commitment;

import org.jspecify.annotations.NullMarked;
