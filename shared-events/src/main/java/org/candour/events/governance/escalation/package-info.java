/** The events of escalations. */
@NullMarked
package org.candour.events.governance.escalation;

import org.jspecify.annotations.NullMarked;
