/** The events of requests for access. */
@NullMarked
package org.candour.events.partnership.accessrequest;

import org.jspecify.annotations.NullMarked;
