/** The events of the register of organisations. */
@NullMarked
package org.candour.events.partnership.organisation;

import org.jspecify.annotations.NullMarked;
