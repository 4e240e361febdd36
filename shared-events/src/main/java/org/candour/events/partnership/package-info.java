/** Events of partnership: organisations, commitments, concerns, access, arrangements. */
@NullMarked
package org.candour.events.partnership;

import org.jspecify.annotations.NullMarked;
