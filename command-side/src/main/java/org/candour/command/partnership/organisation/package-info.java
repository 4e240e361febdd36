/** Deciding on the register of organisations. */
@NullMarked
package org.candour.command.partnership.organisation;

import org.jspecify.annotations.NullMarked;
