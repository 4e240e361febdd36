/** The events of consultations. */
@NullMarked
package org.candour.events.governance.consultation;

import org.jspecify.annotations.NullMarked;
